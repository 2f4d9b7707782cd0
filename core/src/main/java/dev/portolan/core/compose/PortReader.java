package dev.portolan.core.compose;

import dev.portolan.core.compose.ComposeService.Port;
import dev.portolan.core.yaml.YamlMapping;
import dev.portolan.core.yaml.YamlMapping.Entry;
import dev.portolan.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the ports of a service, in the short form {@code [[host:]published:]target[/protocol]} and the long one. */
final class PortReader {
    private static final Pattern SHORT = Pattern.compile("(?:(?:(?<host>\\[[^]]*]|[0-9.]+):)?"
            + "(?<published>[0-9]+(?:-[0-9]+)?)?:)?"
            + "(?<target>[0-9]+(?:-[0-9]+)?)(?:/(?<protocol>[a-zA-Z]+))?");

    private static final String HINT =
            "write container, published:container or address:published:container, each a number from 1 to 65535";

    /** More ports than this in one range are a mistake. */
    private static final int LONGEST_RANGE = 100;

    private final Nodes nodes;

    PortReader(Nodes nodes) {
        this.nodes = nodes;
    }

    List<Port> read(@Nullable Entry ports, @Nullable Entry exposed) {
        List<Port> found = new ArrayList<>();
        if (ports != null) {
            for (YamlNode element : nodes.elements(ports.value(), "ports")) {
                if (element.target() instanceof YamlMapping) {
                    longForm(element, found);
                } else {
                    shortForm(element, found);
                }
            }
        }
        if (exposed != null) {
            for (YamlNode element : nodes.elements(exposed.value(), "expose")) {
                List<Port> inner = new ArrayList<>();
                shortForm(element, inner);
                inner.stream()
                        .filter(port -> found.stream().noneMatch(other -> other.target() == port.target()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private void shortForm(YamlNode element, List<Port> found) {
        int before = nodes.problems().size();
        String text = nodes.text(element, "Each entry of ports");
        if (nodes.problems().size() > before) {
            return;
        }
        Matcher matcher = SHORT.matcher(text);
        if (!matcher.matches()) {
            reject(element, text);
            return;
        }
        String protocol = matcher.group("protocol");
        add(
                element,
                text,
                matcher.group("target"),
                matcher.group("published"),
                protocol == null ? "tcp" : protocol,
                "",
                found);
    }

    private void longForm(YamlNode element, List<Port> found) {
        Map<String, Entry> entries = nodes.entries(element, "A port");
        nodes.rejectUnknown(entries, ComposeKeys.PORT, "A port");
        Entry target = entries.get("target");
        if (target == null) {
            nodes.reject(
                    element, "compose-port-invalid", "The port has no target", "add target: with the container's port");
            return;
        }
        Entry published = entries.get("published");
        Entry protocol = entries.get("protocol");
        Entry name = entries.get("name");
        String targetText = nodes.text(target.value(), "target");
        String publishedText = published == null ? null : nodes.text(published.value(), "published");
        if (published != null && publishedText != null && !publishedText.isEmpty() && range(publishedText)[0] == 0) {
            reject(published.value(), publishedText);
            return;
        }
        add(
                target.value(),
                targetText,
                targetText,
                publishedText,
                protocol == null ? "tcp" : nodes.text(protocol.value(), "protocol"),
                name == null ? "" : nodes.text(name.value(), "name"),
                found);
    }

    private void add(
            YamlNode node,
            String text,
            String target,
            @Nullable String published,
            String protocol,
            String name,
            List<Port> found) {
        int[] targets = range(target);
        int[] own = published == null || published.isEmpty() ? targets : range(published);
        boolean sameLength = own[1] - own[0] == targets[1] - targets[0];
        if (targets[0] == 0 || own[0] == 0) {
            reject(node, text);
            return;
        } else if (!protocol.matches("(?i)tcp|udp|sctp")) {
            nodes.reject(node, "compose-port-invalid", "\"" + protocol + "\" is no protocol", "write tcp, udp or sctp");
            return;
        } else if (targets[1] - targets[0] >= LONGEST_RANGE) {
            nodes.reject(
                    node,
                    "compose-port-invalid",
                    "\"" + text + "\" are more than " + LONGEST_RANGE + " ports",
                    "a Service names each of its ports: list those that are needed");
            return;
        }
        for (int i = 0; i <= targets[1] - targets[0]; i++) {
            // Of a range to choose the published port from, the first is taken.
            int chosen = sameLength ? own[0] + i : own[0];
            found.add(new Port(targets[0] + i, chosen, protocol.toUpperCase(Locale.ROOT), name, nodes.at(node)));
        }
    }

    /** First and last port of a text such as {@code 80} or {@code 8000-8010}; zeros if it is none. */
    private static int[] range(String text) {
        int dash = text.indexOf('-');
        int first = port(dash < 0 ? text : text.substring(0, dash));
        int last = port(dash < 0 ? text : text.substring(dash + 1));
        return first == 0 || last < first ? new int[2] : new int[] {first, last};
    }

    private static int port(String text) {
        int number = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        return number > 65535 ? 0 : number;
    }

    private void reject(YamlNode node, String text) {
        nodes.reject(node, "compose-port-invalid", "\"" + text + "\" is no port", HINT);
    }
}
