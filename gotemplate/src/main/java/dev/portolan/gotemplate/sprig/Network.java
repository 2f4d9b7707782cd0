package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionSet;
import java.util.List;

/** Host names, looked up by the environment. */
final class Network {
    private Network() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .addUnrepeatable("getHostByName", "(name string) string", Network::hostByName)
                .build();
    }

    /** One of the addresses; as in Helm, no address is an empty text. */
    private static String hostByName(Call call) {
        List<String> addresses = call.environment().resolver().apply(call.string(0));
        return addresses.isEmpty()
                ? ""
                : addresses.get(call.environment().random().nextInt(addresses.size()));
    }
}
