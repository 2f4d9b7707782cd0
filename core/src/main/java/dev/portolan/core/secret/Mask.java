package dev.portolan.core.secret;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps credentials out of messages. Stateless and safe for use by many threads. */
public final class Mask {
    /** What stands in place of a credential. */
    public static final String TEXT = "***";

    private static final Pattern FIELD =
            Pattern.compile("([ \\-]*[\"']?([\\w.\\-/]+)[\"']?[ ]*[:=][ ]*)(\\S.*?)([ ]*)");

    private static final Pattern ASSIGNMENT = Pattern.compile("([^,={}]+)=([^,]*)");
    private static final Pattern MEMBER = Pattern.compile("\"([^\"]+)\"[ ]*:[ ]*(\"(?:[^\"\\\\]|\\\\.)*\"|[^,}\\]]+)");

    private Mask() {}

    /** Whether the value to which these keys lead is to be masked: one of them announces a credential. */
    public static boolean covers(List<String> path) {
        return path.stream().anyMatch(SecretNames::isSecret);
    }

    /**
     * The line with asterisks in place of each character of a value whose key announces a credential, as in
     * {@code password: ******}.
     */
    public static String line(String line) {
        Matcher field = FIELD.matcher(line);
        if (!field.matches() || !SecretNames.isSecret(field.group(2))) {
            return line;
        }
        return field.group(1) + "*".repeat(field.group(3).length()) + field.group(4);
    }

    /** The argument of {@code --set} or one of its siblings without credentials, as in {@code auth.password=***,replicas=2}. */
    public static String argument(String argument) {
        String plain = replaced(argument, ASSIGNMENT);
        return plain.equals(argument) ? replaced(argument, MEMBER) : plain;
    }

    private static String replaced(String argument, Pattern pattern) {
        StringBuilder text = new StringBuilder();
        Matcher part = pattern.matcher(argument);
        int from = 0;
        while (part.find()) {
            if (SecretNames.isSecret(part.group(1))) {
                text.append(argument, from, part.start(2)).append(TEXT);
                from = part.end(2);
            }
        }
        return text.append(argument.substring(from)).toString();
    }
}
