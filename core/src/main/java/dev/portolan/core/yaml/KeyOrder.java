package dev.portolan.core.yaml;

/**
 * The order of keys that {@code toYaml} writes: numbers within a key by their value, so that {@code a9} comes before
 * {@code a10}; letters after everything else.
 *
 * @see <a href="https://github.com/yaml/go-yaml/blob/v2.4.2/sorter.go">go-yaml v2, sorter.go</a>
 */
final class KeyOrder {
    private KeyOrder() {}

    /** Sorts {@code keys} in place. A merge sort of our own: the order is not quite transitive, which Java's refuses. */
    static void sort(String[] keys, Dialect dialect) {
        if (keys.length < 2) {
            return;
        }
        boolean sorted = true;
        for (int i = 1; i < keys.length && sorted; i++) {
            sorted = !less(keys[i], keys[i - 1], dialect);
        }
        if (!sorted) {
            mergeSort(keys.clone(), keys, 0, keys.length, dialect);
        }
    }

    private static void mergeSort(String[] from, String[] to, int low, int high, Dialect dialect) {
        if (high - low < 8) {
            for (int i = low + 1; i < high; i++) {
                for (int j = i; j > low && less(to[j], to[j - 1], dialect); j--) {
                    String swap = to[j];
                    to[j] = to[j - 1];
                    to[j - 1] = swap;
                }
            }
            return;
        }
        int middle = (low + high) >>> 1;
        mergeSort(to, from, low, middle, dialect);
        mergeSort(to, from, middle, high, dialect);
        int left = low;
        int right = middle;
        for (int i = low; i < high; i++) {
            boolean takeLeft = right >= high || left < middle && !less(from[right], from[left], dialect);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }

    static boolean less(String a, String b, Dialect dialect) {
        int length = Math.min(a.length(), b.length());
        int i = 0;
        while (i < length && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        if (i == length) {
            return a.length() < b.length();
        }
        if (Character.isLowSurrogate(a.charAt(i)) && i > 0) {
            i--;
        }
        int x = a.codePointAt(i);
        int y = b.codePointAt(i);
        boolean letterX = isLetter(x);
        boolean letterY = isLetter(y);
        if (letterX && letterY) {
            return x < y;
        }
        if (letterX || letterY) {
            boolean afterDigit = dialect == Dialect.PRETTY && i > 0 && isDigit(a.charAt(i - 1));
            return afterDigit ? letterX : letterY;
        }
        return lessByNumber(a, b, i, x, y);
    }

    private static boolean lessByNumber(String a, String b, int i, int x, int y) {
        long numberX = 0;
        long numberY = 0;
        if (x == '0' || y == '0') {
            for (int j = i - 1; j >= 0 && isDigit(a.charAt(j)); j--) {
                if (a.charAt(j) != '0') {
                    numberX = 1;
                    numberY = 1;
                    break;
                }
            }
        }
        int endX = i;
        while (endX < a.length() && isDigit(a.charAt(endX))) {
            numberX = numberX * 10 + a.charAt(endX) - '0';
            endX++;
        }
        int endY = i;
        while (endY < b.length() && isDigit(b.charAt(endY))) {
            numberY = numberY * 10 + b.charAt(endY) - '0';
            endY++;
        }
        if (numberX != numberY) {
            return numberX < numberY;
        }
        return endX != endY ? endX < endY : x < y;
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 && Character.isLetter(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= 0x80 && Character.isDigit(c);
    }
}
