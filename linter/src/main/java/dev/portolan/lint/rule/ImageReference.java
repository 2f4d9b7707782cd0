package dev.portolan.lint.rule;

import java.util.regex.Pattern;

/**
 * A container image's name, taken apart.
 *
 * @param registry the host, or an empty string for the default registry
 * @param repository the name without registry, tag and digest
 * @param tag the tag, or an empty string
 * @param digest the digest, or an empty string
 * @see <a href="https://github.com/distribution/reference">the grammar of references</a>
 */
public record ImageReference(String registry, String repository, String tag, String digest) {
    private static final Pattern REPOSITORY =
            Pattern.compile("[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*");

    private static final Pattern TAG = Pattern.compile("\\w[\\w.-]{0,127}");

    private static final Pattern DIGEST =
            Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}");

    private static final Pattern REGISTRY = Pattern.compile("[A-Za-z0-9.-]+(?::[0-9]+)?|\\[[0-9a-fA-F:]+](?::[0-9]+)?");

    /** The parts of {@code text}, whether or not they are well formed. */
    public static ImageReference parse(String text) {
        String rest = text;
        String digest = "";
        int at = rest.indexOf('@');
        if (at >= 0) {
            digest = rest.substring(at + 1);
            rest = rest.substring(0, at);
        }
        String tag = "";
        int colon = rest.lastIndexOf(':');
        if (colon > rest.lastIndexOf('/')) {
            tag = rest.substring(colon + 1);
            rest = rest.substring(0, colon);
        }
        int slash = rest.indexOf('/');
        String first = slash < 0 ? "" : rest.substring(0, slash);
        boolean registry = first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
        return registry
                ? new ImageReference(first, rest.substring(slash + 1), tag, digest)
                : new ImageReference("", rest, tag, digest);
    }

    /** Why {@code text} is no reference, or an empty string if it is one. */
    public static String problem(String text) {
        ImageReference image = parse(text);
        if (text.isEmpty()) {
            return "is empty";
        } else if (!text.equals(text.strip()) || text.chars().anyMatch(Character::isWhitespace)) {
            return "has blanks";
        } else if (text.endsWith(":")) {
            return "ends in a colon without a tag";
        } else if (text.endsWith("@")) {
            return "ends in @ without a digest";
        } else if (text.startsWith("/")
                || text.startsWith(":")
                || image.repository().isEmpty()) {
            return "has no repository";
        } else if (text.contains("//")) {
            return "has an empty part between slashes";
        } else if (image.repository().chars().anyMatch(Character::isUpperCase)) {
            return "has upper-case letters in its repository";
        } else if (!REPOSITORY.matcher(image.repository()).matches()) {
            return "has characters that a repository must not have";
        } else if (!image.registry().isEmpty()
                && !REGISTRY.matcher(image.registry()).matches()) {
            return "has a registry that is no host name";
        } else if (!image.tag().isEmpty() && !TAG.matcher(image.tag()).matches()) {
            return "has a malformed tag";
        } else if (!image.digest().isEmpty() && !DIGEST.matcher(image.digest()).matches()) {
            return "has a malformed digest";
        }
        return "";
    }
}
