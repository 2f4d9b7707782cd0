package dev.portolan.lint.rule;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts as Kubernetes writes them, such as {@code 500m} or {@code 1.5Gi}.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">the grammar</a>
 */
public final class Quantity {
    private static final Pattern FORM =
            Pattern.compile("([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+))([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]{1,3})?");

    private static final String DECIMAL = "numkMGTPE";

    private static final int[] EXPONENTS = {-9, -6, -3, 3, 6, 9, 12, 15, 18};

    private static final String BINARY = "KMGTPE";

    private Quantity() {}

    /** The amount that {@code text} says; empty if it is none. */
    public static Optional<BigDecimal> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(form.group(1).endsWith(".") ? form.group(1) + "0" : form.group(1));
        String suffix = form.group(2);
        if (suffix == null) {
            return Optional.of(number);
        } else if (suffix.endsWith("i")) {
            return Optional.of(number.multiply(BigDecimal.valueOf(1024).pow(BINARY.indexOf(suffix.charAt(0)) + 1)));
        } else if (suffix.length() == 1) {
            return Optional.of(number.scaleByPowerOfTen(EXPONENTS[DECIMAL.indexOf(suffix)]));
        }
        return Optional.of(number.scaleByPowerOfTen(Integer.parseInt(suffix.substring(1))));
    }

    /** The amount of a field; empty if it is absent or none. */
    public static Optional<BigDecimal> of(Node node) {
        return node.isString() || node.isNumber() ? parse(node.text()) : Optional.empty();
    }
}
