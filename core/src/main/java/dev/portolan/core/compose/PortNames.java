package dev.portolan.core.compose;

import dev.portolan.core.compose.ComposeService.Port;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives the ports of a service names. */
final class PortNames {
    /** Ports that customarily speak something else than HTTP. */
    private static final Map<Integer, String> CUSTOMARY = Map.ofEntries(
            Map.entry(22, "ssh"),
            Map.entry(25, "smtp"),
            Map.entry(53, "dns"),
            Map.entry(389, "ldap"),
            Map.entry(443, "https"),
            Map.entry(587, "smtp"),
            Map.entry(1433, "mssql"),
            Map.entry(1883, "mqtt"),
            Map.entry(2181, "zookeeper"),
            Map.entry(3306, "mysql"),
            Map.entry(4222, "nats"),
            Map.entry(5432, "postgresql"),
            Map.entry(5672, "amqp"),
            Map.entry(6379, "redis"),
            Map.entry(8443, "https"),
            Map.entry(9042, "cassandra"),
            Map.entry(9092, "kafka"),
            Map.entry(9300, "transport"),
            Map.entry(11211, "memcached"),
            Map.entry(27017, "mongodb"));

    private PortNames() {}

    /** Each port with a name of its own, in their order. */
    static Map<Port, String> of(List<Port> ports) {
        Map<Port, String> names = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        for (Port port : ports) {
            String name = name(port);
            if (!used.add(name)) {
                name = name.substring(0, Math.min(name.length(), 9)) + "-" + port.target();
                used.add(name);
            }
            names.put(port, name);
        }
        return names;
    }

    private static String name(Port port) {
        String own = port.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (own.matches("[a-z][a-z0-9-]{0,13}[a-z0-9]")) {
            return own;
        } else if (!port.protocol().equals("TCP")) {
            return port.protocol().toLowerCase(Locale.ROOT) + "-" + port.target();
        }
        return CUSTOMARY.getOrDefault(port.target(), "http");
    }
}
