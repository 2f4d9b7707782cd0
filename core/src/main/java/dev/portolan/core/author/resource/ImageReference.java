package dev.portolan.core.author.resource;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of an image's name, as {@code registry.example.com:5000/team/web:1.4@sha256:…}. Immutable.
 *
 * @param registry host and port; {@code docker.io} if the name has none
 * @param repository path within the registry; official images lie under {@code library}
 * @param tag the tag, or empty
 * @param digest algorithm and digest, or empty
 */
public record ImageReference(String registry, String repository, String tag, String digest) {
    private static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";

    /** The grammar of the distribution project's reference package. */
    private static final Pattern REFERENCE = Pattern.compile("(?<name>(?:(?<registry>[A-Za-z0-9.-]+(?::[0-9]+)?)/)??"
            + "(?<repository>" + COMPONENT + "(?:/" + COMPONENT + ")*))"
            + "(?::(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?"
            + "(?:@(?<digest>[a-z0-9]+:[a-f0-9]{32,}))?");

    /** The parts of {@code text}, unless it is no image name. */
    public static Optional<ImageReference> parse(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group("name");
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        boolean hasRegistry = first.contains(".") || first.contains(":") || first.equals("localhost");
        String registry = hasRegistry ? first : "docker.io";
        String repository = hasRegistry ? name.substring(slash + 1) : slash < 0 ? "library/" + name : name;
        return Optional.of(
                new ImageReference(registry, repository, given(matcher.group("tag")), given(matcher.group("digest"))));
    }

    private static String given(@org.jspecify.annotations.Nullable String group) {
        return group == null ? "" : group;
    }
}
