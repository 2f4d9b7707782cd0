package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.format.GoBase64;
import dev.portolan.gotemplate.format.GoJson;
import dev.portolan.gotemplate.format.GoJsonException;
import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet;
import dev.portolan.gotemplate.function.TemplateFunction;
import dev.portolan.gotemplate.value.GoString;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Base 64, base 32 and JSON. */
final class Encodings {
    private Encodings() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add(
                        "b64enc",
                        "(text string) string",
                        call -> Base64.getEncoder().encodeToString(GoString.bytes(call.string(0))))
                .add("b64dec", "(encoded string) string", Encodings::decodeBase64)
                .add("b32enc", "(text string) string", call -> Base32.encode(GoString.bytes(call.string(0))))
                .add("b32dec", "(encoded string) string", Encodings::decodeBase32)
                .add("fromJson", "(json string) any", orElse(null, call -> GoJson.read(call.string(0))))
                .add("mustFromJson", "(json string) any", orFail(call -> GoJson.read(call.string(0))))
                .add("toJson", "(value any) string", orElse("", call -> GoJson.write(call.get(0))))
                .add("mustToJson", "(value any) string", orFail(call -> GoJson.write(call.get(0))))
                .add("toPrettyJson", "(value any) string", orElse("", call -> GoJson.writeIndented(call.get(0), "  ")))
                .add("mustToPrettyJson", "(value any) string", orFail(call -> GoJson.writeIndented(call.get(0), "  ")))
                .add("toRawJson", "(value any) string", orFail(call -> GoJson.writeRaw(call.get(0))))
                .add("mustToRawJson", "(value any) string", orFail(call -> GoJson.writeRaw(call.get(0))))
                .build();
    }

    private static TemplateFunction orElse(@Nullable Object fallback, TemplateFunction function) {
        return call -> {
            try {
                return function.call(call);
            } catch (GoJsonException e) {
                return fallback;
            }
        };
    }

    private static TemplateFunction orFail(TemplateFunction function) {
        return call -> {
            try {
                return function.call(call);
            } catch (GoJsonException e) {
                throw new FunctionException(String.valueOf(e.getMessage()), e);
            }
        };
    }

    /** Sprig gives the error as the result. */
    private static String decodeBase64(Call call) {
        try {
            return GoString.of(GoBase64.decode(GoString.bytes(call.string(0))));
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String decodeBase32(Call call) {
        try {
            return GoString.of(Base32.decode(GoString.bytes(call.string(0))));
        } catch (FunctionException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
