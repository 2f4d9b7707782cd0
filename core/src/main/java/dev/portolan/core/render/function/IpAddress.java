package dev.portolan.core.render.function;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** IP addresses as Go's {@code net.ParseIP} reads them: no leading zeros, no zones, no abbreviations of IPv4. */
final class IpAddress {
    private static final int GROUPS = 8;

    private IpAddress() {}

    /** Four bytes for IPv4, also where it is written as IPv6; 16 for IPv6; null if it is neither. */
    static byte @Nullable [] parse(String text) {
        if (text.indexOf(':') < 0) {
            return version4(text);
        }
        byte[] address = version6(text);
        boolean mapped = address != null
                && Arrays.equals(Arrays.copyOf(address, 12), new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1});
        return mapped ? Arrays.copyOfRange(address, 12, 16) : address;
    }

    private static byte @Nullable [] version4(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] address = new byte[4];
        if (parts.length != address.length) {
            return null;
        }
        for (int i = 0; i < parts.length; i++) {
            int value = number(parts[i], 10, 3);
            if (value < 0 || value > 255 || parts[i].length() > 1 && parts[i].startsWith("0")) {
                return null;
            }
            address[i] = (byte) value;
        }
        return address;
    }

    private static byte @Nullable [] version6(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return null;
        }
        byte[] head = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
        byte[] tail = groups(gap < 0 ? "" : text.substring(gap + 2), true);
        if (head == null || tail == null) {
            return null;
        }
        int length = head.length + tail.length;
        if (gap < 0 ? length != 2 * GROUPS : length > 2 * GROUPS - 2) {
            return null;
        }
        byte[] address = Arrays.copyOf(head, 2 * GROUPS);
        System.arraycopy(tail, 0, address, 2 * GROUPS - tail.length, tail.length);
        return address;
    }

    /** Groups of up to four digits between colons; the last may be written as IPv4. */
    private static byte @Nullable [] groups(String text, boolean mayEndInVersion4) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] parts = text.split(":", -1);
        byte[] bytes = new byte[2 * parts.length + 2];
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            byte[] last = mayEndInVersion4 && i == parts.length - 1 ? version4(parts[i]) : null;
            int value = number(parts[i], 16, 4);
            if (last != null) {
                System.arraycopy(last, 0, bytes, length, last.length);
                length += last.length;
            } else if (value < 0) {
                return null;
            } else {
                bytes[length++] = (byte) (value >> 8);
                bytes[length++] = (byte) value;
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private static int number(String digits, int base, int most) {
        if (digits.isEmpty() || digits.length() > most) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), base) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * base + digit;
        }
        return value;
    }
}
