package dev.portolan.lint.secret;

/** What it means for a value to stand somewhere. */
public enum Position {
    /** A program gets the value as it is: a variable, an argument, an entry of a ConfigMap, a header. */
    SETTING,
    /** A value of a chart, which may just as well name an object or a key that holds the credential. */
    DEFAULT,
    /** A line of a configuration file, which may just as well be a label for people or a name. */
    FILE
}
