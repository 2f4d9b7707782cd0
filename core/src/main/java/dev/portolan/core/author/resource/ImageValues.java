package dev.portolan.core.author.resource;

import dev.portolan.core.author.Component;
import dev.portolan.core.author.Expression;
import dev.portolan.core.author.Helper;
import dev.portolan.core.author.TextTemplate;
import dev.portolan.core.author.TextValue;

/** The image of a component's container as the user may replace it, part by part. For one thread. */
final class ImageValues {
    private final TextValue pullPolicy;
    private final Helper reference;

    ImageValues(Component component, ImageReference image) {
        component.group("image", "The image of the container.");
        TextValue registry = component
                .value("image.registry", "Registry that the image comes from.")
                .text(image.registry());
        TextValue repository = component
                .value("image.repository", "Repository of the image within the registry.")
                .text(image.repository());
        TextValue tag = component
                .value("image.tag", tagDescription(component, image))
                .text(component.isMain() ? "" : image.tag());
        TextValue digest = component
                .value(
                        "image.digest",
                        "Digest of the image, such as sha256:0123…; if given, it decides instead of the tag.")
                .text(image.digest())
                .matching("^(sha256:[a-f0-9]{64})?$");
        pullPolicy = component
                .value("image.pullPolicy", "When the image is pulled.")
                .text("IfNotPresent")
                .oneOf("Always", "IfNotPresent", "Never");
        reference = component.helper(
                "image",
                "The whole name of the image.",
                TextTemplate.of("""
                        {{- $name := printf "%s/%s" [[registry]] [[repository]] }}
                        {{- if [[digest]] }}
                        {{- printf "%s@%s" $name [[digest]] }}
                        {{- else }}
                        {{- printf "%s:%s" $name (default .Chart.AppVersion [[tag]]) }}
                        {{- end }}""")
                        .bind("registry", registry)
                        .bind("repository", repository)
                        .bind("digest", digest)
                        .bind("tag", tag));
    }

    Expression reference() {
        return Expression.include(reference);
    }

    TextValue pullPolicy() {
        return pullPolicy;
    }

    private static String tagDescription(Component component, ImageReference image) {
        return component.isMain() || image.tag().isEmpty()
                ? "Tag of the image; the chart's appVersion if empty."
                : "Tag of the image.";
    }
}
