package dev.portolan.core.author.resource;

import dev.portolan.core.author.Component;
import dev.portolan.core.author.Expression;
import dev.portolan.core.author.FlagValue;
import dev.portolan.core.author.Helper;
import dev.portolan.core.author.MapValue;
import dev.portolan.core.author.Mapping;
import dev.portolan.core.author.Resource;
import dev.portolan.core.author.Text;
import dev.portolan.core.author.TextTemplate;
import dev.portolan.core.author.TextValue;
import java.util.Map;

/** The ServiceAccount of a component's pods, made by the chart or named by the user. For one thread. */
public final class ServiceAccountBuilder extends Resource {
    private final FlagValue create;
    private final FlagValue automount;
    private final MapValue annotations;
    private final Helper accountName;

    private ServiceAccountBuilder(Component component) {
        super(component, "v1", "ServiceAccount");
        create = component
                .value("serviceAccount.create", "Whether the chart makes a service account.")
                .flag(true);
        automount = component
                .value("serviceAccount.automount", "Whether pods get a token for the Kubernetes API.")
                .flag(false);
        annotations = component
                .value("serviceAccount.annotations", "Annotations of the service account.")
                .map(Map.of())
                .ofTexts();
        TextValue name = component
                .value(
                        "serviceAccount.name",
                        "Name of the service account; made from the release's name if empty, or default if none is made.")
                .text("");
        accountName = component.helper(
                "serviceAccountName",
                "The name of the service account that pods use.",
                TextTemplate.of("""
                        {{- if [[create]] }}
                        {{- default ([[fullname]]) [[name]] }}
                        {{- else }}
                        {{- default "default" [[name]] }}
                        {{- end }}""")
                        .bind("create", create)
                        .bind("name", name)
                        .bind("fullname", Expression.include(component.fullName())));
    }

    /** The account of {@code component}; declares {@code serviceAccount}. */
    public static ServiceAccountBuilder of(Component component) {
        return new ServiceAccountBuilder(component);
    }

    /** Whether pods get a token. */
    public FlagValue automount() {
        return automount;
    }

    @Override
    public Text objectName() {
        return Text.of(Expression.include(accountName));
    }

    @Override
    protected Expression condition() {
        return create;
    }

    @Override
    protected void annotations(Mapping metadata) {
        metadata.putAll("annotations", annotations);
    }

    @Override
    protected void body(Mapping object) {
        object.put("automountServiceAccountToken", automount);
    }
}
