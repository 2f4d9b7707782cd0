package dev.portolan.core.yaml;

/** Whether Go's {@code time.Parse} accepts a text in one of the layouts that the YAML writer tries. */
final class TimestampMatcher {
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final String text;
    private int at = 5;

    /** {@code text} starts with four digits and a hyphen. */
    TimestampMatcher(String text) {
        this.text = text;
    }

    boolean matches() {
        int year = Integer.parseInt(text.substring(0, 4));
        int month = upToTwoDigits();
        if (month < 1 || month > 12 || !skip('-')) {
            return false;
        }
        int day = upToTwoDigits();
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if (day < 1 || day > (month == 2 && leap ? 29 : DAYS[month - 1])) {
            return false;
        }
        if (at == text.length()) {
            return true;
        }
        char separator = text.charAt(at);
        if (separator == 'T' || separator == 't') {
            at++;
            return time() && zone() && at == text.length();
        }
        if (separator != ' ') {
            return false;
        }
        // A blank of the layout stands for any number of blanks.
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return time() && at == text.length();
    }

    private boolean time() {
        int hour = upToTwoDigits();
        if (hour < 0 || hour > 23 || !skip(':')) {
            return false;
        }
        int minute = upToTwoDigits();
        if (minute < 0 || minute > 59 || !skip(':')) {
            return false;
        }
        int second = upToTwoDigits();
        if (second < 0 || second > 59) {
            return false;
        }
        if (at + 1 < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',') && digit(at + 1) >= 0) {
            at++;
            while (digit(at) >= 0) {
                at++;
            }
        }
        return true;
    }

    /** {@code Z} or {@code ±hh:mm}. */
    private boolean zone() {
        if (skip('Z')) {
            return true;
        }
        if (!skip('+') && !skip('-')) {
            return false;
        }
        if (digit(at) < 0
                || digit(at + 1) < 0
                || digit(at + 3) < 0
                || digit(at + 4) < 0
                || text.charAt(at + 2) != ':') {
            return false;
        }
        int hours = digit(at) * 10 + digit(at + 1);
        int minutes = digit(at + 3) * 10 + digit(at + 4);
        at += 5;
        return hours <= 24 && minutes <= 60;
    }

    private boolean skip(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private int upToTwoDigits() {
        int first = digit(at);
        if (first < 0) {
            return -1;
        }
        at++;
        int second = digit(at);
        if (second < 0) {
            return first;
        }
        at++;
        return first * 10 + second;
    }

    private int digit(int index) {
        if (index >= text.length()) {
            return -1;
        }
        char c = text.charAt(index);
        return c >= '0' && c <= '9' ? c - '0' : -1;
    }
}
