package dev.portolan.lint.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.lint.schema.ObjectType.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubernetesSchemasTest {
    @Test
    void coversTheLastMinorVersions() {
        assertThat(KubernetesSchemas.availableMinors()).containsExactly(28, 30, 31, 32, 33, 34, 35, 36);
    }

    @ParameterizedTest
    @CsvSource({"v1.36.0,36", "1.34,34", "1.29,28", "v1.31.4+k3s1,31", "1.20.0,28", "1.99.0,36", "v1.33.0-rc.1,33"})
    void answersWithTheNearestOlderVersion(String version, int minor) {
        assertThat(KubernetesSchemas.of(version).minor()).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({"2.0.0", "latest", "1", "1.x"})
    void refusesWhatIsNoKubernetesVersion(String version) {
        assertThatThrownBy(() -> KubernetesSchemas.of(version))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(version);
    }

    @ParameterizedTest
    @CsvSource({
        "28,apps/v1,Deployment,V1Deployment",
        "36,apps/v1,Deployment,V1Deployment",
        "36,v1,Event,CoreV1Event",
        "36,events.k8s.io/v1,Event,EventsV1Event",
        "36,apiregistration.k8s.io/v1,APIService,V1APIService",
        "36,autoscaling/v2,HorizontalPodAutoscaler,V2HorizontalPodAutoscaler",
        "36,storage.k8s.io/v1,CSIDriver,V1CSIDriver"
    })
    void knowsTheTypeOfAKind(int minor, String apiVersion, String kind, String type) {
        ObjectType found = KubernetesSchemas.of("1." + minor).kind(apiVersion, kind);
        assertThat(found).isNotNull();
        assertThat(found.name()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"28,V1ServicePort", "30,V1ServicePort", "36,V1ServicePort"})
    void knowsTypesAndRequiredPropertiesInEveryGeneration(int minor, String name) {
        ObjectType port = KubernetesSchemas.of("1." + minor).type(name);
        assertThat(port).isNotNull();
        assertThat(port.properties().values())
                .containsExactly(
                        new Property("appProtocol", "string", false),
                        new Property("name", "string", false),
                        new Property("nodePort", "int32", false),
                        new Property("port", "int32", true),
                        new Property("protocol", "string", false),
                        new Property("targetPort", "int-or-string", false));
    }

    @Test
    void everyPropertyHasAKnownType() {
        for (int minor : KubernetesSchemas.availableMinors()) {
            KubernetesSchemas schemas = KubernetesSchemas.of("1." + minor);
            for (String kind : schemas.kinds()) {
                ObjectType type =
                        schemas.kind(kind.substring(0, kind.indexOf(" ")), kind.substring(kind.indexOf(" ") + 1));
                assertThat(type).as(kind).isNotNull();
                for (Property property : type.properties().values()) {
                    String element = property.type().replaceFirst("^[\\[{]+", "");
                    assertThat(Character.isLowerCase(element.charAt(0)) || schemas.type(element) != null)
                            .as("1.%s %s.%s: %s", minor, kind, property.name(), property.type())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void listsAndMapsSayWhatTheyHold() {
        KubernetesSchemas schemas = KubernetesSchemas.newest();
        assertThat(schemas.type("V1PodSpec").property("containers"))
                .isEqualTo(new Property("containers", "[V1Container", true));
        assertThat(schemas.type("V1ResourceRequirements").property("limits").type())
                .isEqualTo("{quantity");
        assertThat(schemas.type("V1Container").property("args").type()).isEqualTo("[string");
    }

    @Test
    void tellsItsOwnGroupsFromOthers() {
        KubernetesSchemas schemas = KubernetesSchemas.newest();
        assertThat(schemas.ownsGroup("apps/v1beta1")).isTrue();
        assertThat(schemas.ownsGroup("v1")).isTrue();
        assertThat(schemas.ownsGroup("cert-manager.io/v1")).isFalse();
        assertThat(schemas.apiVersionsOf("HorizontalPodAutoscaler"))
                .containsExactly("autoscaling/v1", "autoscaling/v2");
    }

    @ParameterizedTest
    @CsvSource({
        "extensions/v1beta1,Ingress,13,false,false",
        "extensions/v1beta1,Ingress,14,true,false",
        "extensions/v1beta1,Ingress,22,true,true",
        "policy/v1beta1,PodDisruptionBudget,25,true,true"
    })
    void theLifecycleTableTellsDeprecatedFromRemoved(
            String apiVersion, String kind, int minor, boolean deprecated, boolean removed) {
        ApiLifecycle lifecycle = ApiLifecycle.find(apiVersion, kind);
        assertThat(lifecycle).isNotNull();
        assertThat(lifecycle.isDeprecatedIn(minor)).isEqualTo(deprecated);
        assertThat(lifecycle.isRemovedIn(minor)).isEqualTo(removed);
    }

    @Test
    void whatTheLifecycleTableCallsRemovedIsInNoSchemaAndReplacementsAre() {
        for (ApiLifecycle entry : ApiLifecycle.all()) {
            for (int minor : KubernetesSchemas.availableMinors()) {
                KubernetesSchemas schemas = KubernetesSchemas.of("1." + minor);
                if (entry.isRemovedIn(minor)) {
                    assertThat(schemas.kind(entry.apiVersion(), entry.kind()))
                            .as("%s in 1.%s", entry, minor)
                            .isNull();
                }
            }
            if (!entry.replacement().isEmpty() && !entry.replacement().contains(" ")) {
                assertThat(KubernetesSchemas.newest().kind(entry.replacement(), entry.kind()))
                        .as("%s", entry)
                        .isNotNull();
            }
        }
    }
}
