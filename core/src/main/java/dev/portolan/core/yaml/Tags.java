package dev.portolan.core.yaml;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The tags that the reader knows. */
final class Tags {
    static final String NULL = "tag:yaml.org,2002:null";
    static final String BOOL = "tag:yaml.org,2002:bool";
    static final String STRING = "tag:yaml.org,2002:str";
    static final String INT = "tag:yaml.org,2002:int";
    static final String FLOAT = "tag:yaml.org,2002:float";
    static final String TIMESTAMP = "tag:yaml.org,2002:timestamp";
    static final String BINARY = "tag:yaml.org,2002:binary";
    static final String MERGE = "tag:yaml.org,2002:merge";

    private static final String PREFIX = "tag:yaml.org,2002:";

    private Tags() {}

    /** The tag of a resolved value. */
    static String of(@Nullable Object value) {
        if (value == null) {
            return NULL;
        } else if (value instanceof Boolean) {
            return BOOL;
        } else if (value instanceof Long || value instanceof BigInteger) {
            return INT;
        }
        return value instanceof Double ? FLOAT : STRING;
    }

    /** The tag as messages show it. */
    static String shortened(String tag) {
        return tag.startsWith(PREFIX) ? "!!" + tag.substring(PREFIX.length()) : tag;
    }
}
