package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Host names, looked up by the environment. */
final class Network {
    private Network() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "getHostByName" -> Entry.unrepeatable(name, "(name string) string", Network::hostByName);
            default -> null;
        };
    }

    /** One of the addresses; as in Helm, no address is an empty text. */
    private static String hostByName(Call call) {
        List<String> addresses = call.environment().resolver().apply(call.string(0));
        return addresses.isEmpty()
                ? ""
                : addresses.get(call.environment().random().nextInt(addresses.size()));
    }
}
