package dev.portolan.core.yaml;

/** In which styles a string may be written. */
final class ScalarAnalysis {
    private static final ScalarAnalysis EMPTY = new ScalarAnalysis(false, false, true, true, false);
    private static final ScalarAnalysis PLAIN = new ScalarAnalysis(false, false, true, true, true);

    final boolean hasLineFeed;
    final boolean hasTab;
    final boolean plainAllowed;
    final boolean singleQuotedAllowed;
    final boolean blockAllowed;

    private ScalarAnalysis(
            boolean hasLineFeed,
            boolean hasTab,
            boolean plainAllowed,
            boolean singleQuotedAllowed,
            boolean blockAllowed) {
        this.hasTab = hasTab;
        this.hasLineFeed = hasLineFeed;
        this.plainAllowed = plainAllowed;
        this.singleQuotedAllowed = singleQuotedAllowed;
        this.blockAllowed = blockAllowed;
    }

    static ScalarAnalysis of(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        return isSimple(text) ? PLAIN : analyze(text);
    }

    /** Letters, digits and a few marks that mean nothing anywhere. */
    private static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean simple = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '_'
                    || c == '/'
                    || i > 0 && (c == '.' || c == '-');
            if (!simple) {
                return false;
            }
        }
        return true;
    }

    private static ScalarAnalysis analyze(String text) {
        int length = text.length();
        boolean indicators = text.startsWith("---") || text.startsWith("...");
        boolean lineBreaks = false;
        boolean lineFeed = false;
        boolean special = false;
        boolean tab = false;
        boolean breakSpace = false;
        boolean spaceBreak = false;
        boolean previousSpace = false;
        boolean previousBreak = false;
        boolean precededByBlank = true;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (i == 0) {
                indicators |= startsIndicator(c, length == 1 || Characters.isBlank(text.charAt(1)));
            } else if (c == ':') {
                indicators |= i + 1 == length || Characters.isBlank(text.charAt(i + 1));
            } else if (c == '#') {
                indicators |= precededByBlank;
            }
            if (c == '\t') {
                tab = true;
            } else {
                special |= !isPrintable(c);
            }
            if (c == ' ') {
                breakSpace |= previousBreak;
                previousSpace = true;
                previousBreak = false;
            } else if (Characters.isBreak(c)) {
                lineBreaks = true;
                lineFeed |= c == '\n';
                spaceBreak |= previousSpace;
                previousSpace = false;
                previousBreak = true;
            } else {
                previousSpace = false;
                previousBreak = false;
            }
            precededByBlank = Characters.isBlankOrEnd(c);
        }
        char first = text.charAt(0);
        char last = text.charAt(length - 1);
        boolean edges = first == ' ' || last == ' ' || Characters.isBreak(first) || Characters.isBreak(last);
        boolean unquotable = breakSpace || spaceBreak || special || tab;
        return new ScalarAnalysis(
                lineFeed,
                tab,
                !(edges || unquotable || lineBreaks || indicators),
                !unquotable,
                !(last == ' ' || spaceBreak || special));
    }

    private static boolean startsIndicator(char c, boolean followedByBlank) {
        switch (c) {
            case '#', ',', '[', ']', '{', '}', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`':
                return true;
            case '?', ':', '-':
                return followedByBlank;
            default:
                return false;
        }
    }

    /** Whether the writer leaves the character as it is. Characters above U+FFFF are none of them. */
    static boolean isPrintable(char c) {
        return c >= 0x20 && c < 0x7F
                || c == '\n'
                || c >= 0xA0 && c < 0xD800
                || c >= 0xE000 && c != '\uFEFF' && c < 0xFFFE;
    }
}
