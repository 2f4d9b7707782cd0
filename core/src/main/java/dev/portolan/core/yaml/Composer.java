package dev.portolan.core.yaml;

import dev.portolan.core.yaml.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tokens to nodes, one document at a time. Open collections are on a stack of its own, so that deep nesting cannot
 * overflow the thread's. For one thread.
 *
 * @see <a href="https://github.com/yaml/go-yaml/blob/v2.4.2/parserc.go">go-yaml v2, parserc.go</a>
 */
final class Composer {
    private static final String YAML_TAG_PREFIX = "tag:yaml.org,2002:";

    private final Scanner scanner;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, YamlNode> anchors = new HashMap<>();
    private Map<String, String> tagPrefixes = Map.of();
    private boolean begun;
    private boolean explicit;
    private int documentEnd;
    private @Nullable YamlNode root;

    Composer(Scanner scanner) {
        this.scanner = scanner;
    }

    /** A collection whose end has not come yet. */
    private static final class Open {
        final Shape shape;
        final YamlNode node;
        final int line;
        boolean first = true;
        boolean valueNext;
        boolean keyOnly;

        Open(Shape shape, YamlNode node, int line) {
            this.shape = shape;
            this.node = node;
            this.line = line;
        }
    }

    private enum Shape {
        BLOCK_SEQUENCE,
        INDENTLESS_SEQUENCE,
        BLOCK_MAPPING,
        FLOW_SEQUENCE,
        FLOW_MAPPING,
        FLOW_PAIR
    }

    /** What may stand where a node is expected. */
    private enum Place {
        FLOW,
        BLOCK,
        BLOCK_OR_INDENTLESS
    }

    /** The root of the next document, or null at the end of the stream. */
    @Nullable
    YamlNode next() {
        root = null;
        if (!begin()) {
            return null;
        }
        anchors.clear();
        open.clear();
        Token token = scanner.peek();
        YamlNode node = explicit && endsDocument(token.kind) ? empty(token.start) : node(Place.BLOCK);
        root = node;
        while (!open.isEmpty()) {
            step(open.getLast());
        }
        Token after = scanner.peek();
        documentEnd = after.start;
        if (after.kind == Kind.DOCUMENT_END) {
            documentEnd = after.end;
            scanner.take();
        }
        return node;
    }

    private static boolean endsDocument(Kind kind) {
        return kind == Kind.VERSION_DIRECTIVE
                || kind == Kind.TAG_DIRECTIVE
                || kind == Kind.DOCUMENT_START
                || kind == Kind.DOCUMENT_END
                || kind == Kind.STREAM_END;
    }

    /** Where the last document ended: at the separator of the next one, after its end marker, or at the end. */
    int documentEnd() {
        return documentEnd;
    }

    /** What was read of the document in which an error came, or null if that is nothing. */
    @Nullable
    YamlNode partialRoot() {
        while (!open.isEmpty()) {
            close();
        }
        return root;
    }

    // document: directive* '---'? node?
    private boolean begin() {
        boolean implicit = !begun;
        begun = true;
        while (!implicit && scanner.peek().kind == Kind.DOCUMENT_END) {
            scanner.take();
        }
        Token token = scanner.peek();
        if (token.kind == Kind.STREAM_END) {
            return false;
        }
        explicit = !implicit
                || token.kind == Kind.VERSION_DIRECTIVE
                || token.kind == Kind.TAG_DIRECTIVE
                || token.kind == Kind.DOCUMENT_START;
        tagPrefixes = directives();
        if (explicit) {
            token = scanner.peek();
            if (token.kind != Kind.DOCUMENT_START) {
                throw error("did not find expected <document start>", token, 0);
            }
            scanner.take();
        }
        return true;
    }

    private Map<String, String> directives() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        boolean version = false;
        Token token = scanner.peek();
        while (token.kind == Kind.VERSION_DIRECTIVE || token.kind == Kind.TAG_DIRECTIVE) {
            if (token.kind == Kind.VERSION_DIRECTIVE) {
                if (version) {
                    throw error("found duplicate %YAML directive", token, 0);
                }
                if (!token.text.equals("1.1")) {
                    throw error("found incompatible YAML document", token, 0);
                }
                version = true;
            } else if (prefixes.put(token.text, token.suffix) != null) {
                throw error("found duplicate %TAG directive", token, 0);
            }
            scanner.take();
            token = scanner.peek();
        }
        prefixes.putIfAbsent("!", "!");
        prefixes.putIfAbsent("!!", YAML_TAG_PREFIX);
        return prefixes;
    }

    /** An error at {@code token}. The reader counts its line from 0, and knows no line 0. */
    private static YamlException error(String problem, Token token, int contextLine) {
        return YamlException.syntax(problem, token.line != 0 ? token.line : contextLine, token.start);
    }

    private void step(Open collection) {
        switch (collection.shape) {
            case BLOCK_SEQUENCE -> blockSequence(collection);
            case INDENTLESS_SEQUENCE -> indentlessSequence(collection);
            case BLOCK_MAPPING -> blockMapping(collection);
            case FLOW_SEQUENCE -> flowSequence(collection);
            case FLOW_MAPPING -> flowMapping(collection);
            case FLOW_PAIR -> flowPair(collection);
        }
    }

    // blockSequence: BLOCK_SEQUENCE_START (BLOCK_ENTRY node?)* BLOCK_END
    private void blockSequence(Open sequence) {
        takeStart(sequence);
        Token token = scanner.peek();
        if (token.kind == Kind.BLOCK_ENTRY) {
            scanner.take();
            Kind next = scanner.peek().kind;
            if (next != Kind.BLOCK_ENTRY && next != Kind.BLOCK_END) {
                add(sequence, node(Place.BLOCK));
            } else {
                add(sequence, empty(token.end));
            }
        } else if (token.kind == Kind.BLOCK_END) {
            scanner.take();
            close();
        } else {
            throw error("did not find expected '-' indicator", token, sequence.line);
        }
    }

    // indentlessSequence: (BLOCK_ENTRY node?)+
    private void indentlessSequence(Open sequence) {
        Token token = scanner.peek();
        if (token.kind == Kind.BLOCK_ENTRY) {
            scanner.take();
            Kind next = scanner.peek().kind;
            if (next != Kind.BLOCK_ENTRY && next != Kind.KEY && next != Kind.VALUE && next != Kind.BLOCK_END) {
                add(sequence, node(Place.BLOCK));
            } else {
                add(sequence, empty(token.end));
            }
        } else {
            close();
        }
    }

    // blockMapping: BLOCK_MAPPING_START ((KEY node?)? (VALUE node?)?)* BLOCK_END
    private void blockMapping(Open mapping) {
        takeStart(mapping);
        Token token = scanner.peek();
        if (mapping.valueNext) {
            mapping.valueNext = false;
            if (token.kind == Kind.VALUE) {
                blockMappingNode(mapping, token);
            } else {
                add(mapping, empty(token.start));
            }
        } else if (token.kind == Kind.KEY) {
            mapping.valueNext = true;
            blockMappingNode(mapping, token);
        } else if (token.kind == Kind.BLOCK_END) {
            scanner.take();
            close();
        } else {
            throw error("did not find expected key", token, mapping.line);
        }
    }

    private void blockMappingNode(Open mapping, Token indicator) {
        scanner.take();
        Kind next = scanner.peek().kind;
        if (next != Kind.KEY && next != Kind.VALUE && next != Kind.BLOCK_END) {
            add(mapping, node(Place.BLOCK_OR_INDENTLESS));
        } else {
            add(mapping, empty(indicator.end));
        }
    }

    // flowSequence: '[' (entry ',')* entry? ']'    entry: node | KEY node? (VALUE node?)?
    private void flowSequence(Open sequence) {
        boolean first = sequence.first;
        takeStart(sequence);
        Token token = scanner.peek();
        if (token.kind != Kind.FLOW_SEQUENCE_END) {
            if (!first) {
                token = takeFlowEntry(token, sequence, "did not find expected ',' or ']'");
            }
            if (token.kind == Kind.KEY) {
                YamlMapping pair = new YamlMapping(token.start, token.end, true);
                add(sequence, pair);
                scanner.take();
                open.addLast(new Open(Shape.FLOW_PAIR, pair, token.line));
                return;
            } else if (token.kind != Kind.FLOW_SEQUENCE_END) {
                add(sequence, node(Place.FLOW));
                return;
            }
        }
        sequence.node.endAt(token.end);
        scanner.take();
        close();
    }

    private Token takeFlowEntry(Token token, Open collection, String problem) {
        if (token.kind != Kind.FLOW_ENTRY) {
            throw error(problem, token, collection.line);
        }
        scanner.take();
        return scanner.peek();
    }

    private void flowPair(Open pair) {
        Token token = scanner.peek();
        if (pair.first) {
            pair.first = false;
            pair.valueNext = true;
            if (token.kind != Kind.VALUE && token.kind != Kind.FLOW_ENTRY && token.kind != Kind.FLOW_SEQUENCE_END) {
                add(pair, node(Place.FLOW));
            } else {
                // The reader takes this token, whatever it is, so that [? : x] is an error as it is there.
                scanner.take();
                add(pair, empty(token.end));
            }
        } else if (pair.valueNext) {
            pair.valueNext = false;
            if (token.kind == Kind.VALUE) {
                scanner.take();
                Kind next = scanner.peek().kind;
                if (next != Kind.FLOW_ENTRY && next != Kind.FLOW_SEQUENCE_END) {
                    add(pair, node(Place.FLOW));
                    return;
                }
            }
            add(pair, empty(token.start));
        } else {
            close();
        }
    }

    // flowMapping: '{' (entry ',')* entry? '}'    entry: node | KEY node? (VALUE node?)?
    private void flowMapping(Open mapping) {
        boolean first = mapping.first;
        takeStart(mapping);
        Token token = scanner.peek();
        if (mapping.valueNext) {
            mapping.valueNext = false;
            flowMappingValue(mapping, token);
            return;
        }
        if (token.kind != Kind.FLOW_MAPPING_END) {
            if (!first) {
                token = takeFlowEntry(token, mapping, "did not find expected ',' or '}'");
            }
            if (token.kind == Kind.KEY) {
                scanner.take();
                mapping.valueNext = true;
                Token next = scanner.peek();
                if (next.kind != Kind.VALUE && next.kind != Kind.FLOW_ENTRY && next.kind != Kind.FLOW_MAPPING_END) {
                    add(mapping, node(Place.FLOW));
                } else {
                    add(mapping, empty(next.start));
                }
                return;
            } else if (token.kind != Kind.FLOW_MAPPING_END) {
                mapping.valueNext = true;
                mapping.keyOnly = true;
                add(mapping, node(Place.FLOW));
                return;
            }
        }
        mapping.node.endAt(token.end);
        scanner.take();
        close();
    }

    private void flowMappingValue(Open mapping, Token token) {
        if (token.kind == Kind.VALUE && !mapping.keyOnly) {
            scanner.take();
            token = scanner.peek();
            if (token.kind != Kind.FLOW_ENTRY && token.kind != Kind.FLOW_MAPPING_END) {
                add(mapping, node(Place.FLOW));
                return;
            }
        }
        mapping.keyOnly = false;
        add(mapping, empty(token.start));
    }

    private void takeStart(Open collection) {
        if (collection.first) {
            scanner.take();
            collection.first = false;
        }
    }

    private static void add(Open collection, YamlNode node) {
        if (collection.node instanceof YamlMapping mapping) {
            mapping.add(node);
        } else {
            ((YamlSequence) collection.node).add(node);
        }
    }

    private void close() {
        YamlNode closed = open.removeLast().node;
        if (closed instanceof YamlSequence sequence && !sequence.items().isEmpty()) {
            List<YamlNode> items = sequence.items();
            closed.endAt(items.get(items.size() - 1).end());
        } else if (closed instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            YamlMapping.Entry last = mapping.entries().get(mapping.entries().size() - 1);
            closed.endAt(Math.max(last.key().end(), last.value().end()));
        }
    }

    private static YamlScalar empty(int offset) {
        return new YamlScalar(offset, offset, "", YamlScalar.Style.PLAIN);
    }

    // node: ALIAS | (ANCHOR TAG? | TAG ANCHOR?)? content?
    private YamlNode node(Place place) {
        Token token = scanner.peek();
        if (token.kind == Kind.ALIAS) {
            return alias(token);
        }
        Token first = token;
        @Nullable Token anchor = null;
        @Nullable Token tag = null;
        List<Token> properties = new ArrayList<>(0);
        while (properties.size() < 2
                && (token.kind == Kind.ANCHOR && anchor == null || token.kind == Kind.TAG && tag == null)) {
            if (token.kind == Kind.ANCHOR) {
                anchor = token;
            } else {
                tag = token;
            }
            properties.add(token);
            scanner.take();
            token = scanner.peek();
        }
        String tagName = tag == null ? "" : tagName(tag, first);
        YamlNode node = content(token, first, place, !properties.isEmpty());
        if (!properties.isEmpty()) {
            node.annotate(tagName, anchor == null ? null : anchor.text);
            if (anchor != null) {
                anchors.put(anchor.text, node);
            }
        }
        return node;
    }

    private YamlNode alias(Token token) {
        YamlNode target = anchors.get(token.text);
        if (target == null) {
            throw YamlException.syntax("unknown anchor '" + token.text + "' referenced", 0, token.start);
        }
        scanner.take();
        return new YamlAlias(token.start, token.end, token.text, target);
    }

    private String tagName(Token tag, Token first) {
        if (tag.text.isEmpty()) {
            return tag.suffix;
        }
        String prefix = tagPrefixes.get(tag.text);
        if (prefix == null || prefix.length() + tag.suffix.length() == 0) {
            throw error("found undefined tag handle", tag, first.line);
        }
        return prefix + tag.suffix;
    }

    private YamlNode content(Token token, Token first, Place place, boolean hasProperties) {
        int start = first.start;
        switch (token.kind) {
            case BLOCK_ENTRY:
                if (place == Place.BLOCK_OR_INDENTLESS) {
                    return opened(Shape.INDENTLESS_SEQUENCE, new YamlSequence(start, token.end, false), token);
                }
                break;
            case SCALAR:
                scanner.take();
                YamlScalar.Style style = token.style == null ? YamlScalar.Style.PLAIN : token.style;
                return new YamlScalar(start, token.end, token.text, style);
            case FLOW_SEQUENCE_START:
                return opened(Shape.FLOW_SEQUENCE, new YamlSequence(start, token.end, true), token);
            case FLOW_MAPPING_START:
                return opened(Shape.FLOW_MAPPING, new YamlMapping(start, token.end, true), token);
            case BLOCK_SEQUENCE_START:
                if (place != Place.FLOW) {
                    return opened(Shape.BLOCK_SEQUENCE, new YamlSequence(start, token.end, false), token);
                }
                break;
            case BLOCK_MAPPING_START:
                if (place != Place.FLOW) {
                    return opened(Shape.BLOCK_MAPPING, new YamlMapping(start, token.end, false), token);
                }
                break;
            default:
                break;
        }
        if (hasProperties) {
            return empty(start);
        }
        throw error("did not find expected node content", token, first.line);
    }

    private YamlNode opened(Shape shape, YamlNode node, Token token) {
        open.addLast(new Open(shape, node, token.line));
        return node;
    }
}
