package dev.portolan.core.yaml;

import org.jspecify.annotations.Nullable;

/** What {@link Scanner} makes of the characters. Lines and columns count from 0. */
final class Token {
    enum Kind {
        STREAM_END,
        VERSION_DIRECTIVE,
        TAG_DIRECTIVE,
        DOCUMENT_START,
        DOCUMENT_END,
        BLOCK_SEQUENCE_START,
        BLOCK_MAPPING_START,
        BLOCK_END,
        FLOW_SEQUENCE_START,
        FLOW_SEQUENCE_END,
        FLOW_MAPPING_START,
        FLOW_MAPPING_END,
        BLOCK_ENTRY,
        FLOW_ENTRY,
        KEY,
        VALUE,
        ALIAS,
        ANCHOR,
        TAG,
        SCALAR
    }

    final Kind kind;
    final int start;
    final int line;
    int end;

    /** The text of a scalar, the name of an anchor, the handle of a tag, the version or the handle of a directive. */
    String text = "";

    /** The suffix of a tag, or the prefix of a tag directive. */
    String suffix = "";

    YamlScalar.@Nullable Style style;

    Token(Kind kind, int start, int line, int end) {
        this.kind = kind;
        this.start = start;
        this.line = line;
        this.end = end;
    }
}
