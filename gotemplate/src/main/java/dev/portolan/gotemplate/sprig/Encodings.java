package dev.portolan.gotemplate.sprig;

import dev.portolan.gotemplate.format.GoBase64;
import dev.portolan.gotemplate.format.GoJson;
import dev.portolan.gotemplate.format.GoJsonException;
import dev.portolan.gotemplate.function.Call;
import dev.portolan.gotemplate.function.FunctionException;
import dev.portolan.gotemplate.function.FunctionSet.Entry;
import dev.portolan.gotemplate.function.TemplateFunction;
import dev.portolan.gotemplate.value.GoString;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Base 64, base 32 and JSON. */
final class Encodings {
    private Encodings() {}

    static @Nullable Entry find(String name) {
        return switch (name) {
            case "b64enc" ->
                Entry.of(
                        name,
                        "(text string) string",
                        call -> Base64.getEncoder().encodeToString(GoString.bytes(call.string(0))));
            case "b64dec" -> Entry.of(name, "(encoded string) string", Encodings::decodeBase64);
            case "b32enc" ->
                Entry.of(name, "(text string) string", call -> Base32.encode(GoString.bytes(call.string(0))));
            case "b32dec" -> Entry.of(name, "(encoded string) string", Encodings::decodeBase32);
            case "fromJson" -> Entry.of(name, "(json string) any", orElse(null, call -> GoJson.read(call.string(0))));
            case "mustFromJson" -> Entry.of(name, "(json string) any", orFail(call -> GoJson.read(call.string(0))));
            case "toJson" -> Entry.of(name, "(value any) string", orElse("", call -> GoJson.write(call.get(0))));
            case "mustToJson" -> Entry.of(name, "(value any) string", orFail(call -> GoJson.write(call.get(0))));
            case "toPrettyJson" ->
                Entry.of(name, "(value any) string", orElse("", call -> GoJson.writeIndented(call.get(0), "  ")));
            case "mustToPrettyJson" ->
                Entry.of(name, "(value any) string", orFail(call -> GoJson.writeIndented(call.get(0), "  ")));
            case "toRawJson", "mustToRawJson" ->
                Entry.of(name, "(value any) string", orFail(call -> GoJson.writeRaw(call.get(0))));
            default -> null;
        };
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
