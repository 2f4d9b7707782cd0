package dev.portolan.core.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.source.ChartReader;
import dev.portolan.core.source.ChartSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueOriginsTest {
    private static final String CHART = """
            apiVersion: v2
            name: web
            version: 1.0.0
            dependencies:
              - name: db
                version: 1.0.0
                alias: store
                import-values:
                  - connection
                  - child: pool
                    parent: database.pool
              - name: db
                version: 1.0.0
                alias: archive
              - name: mail
                version: 1.0.0
            """;

    private static final String VALUES = """
            image:
              repository: nginx
              tag: "1.27"
            ports: [80, 443]
            labels: {app.kubernetes.io/name: web}
            global:
              domain: example.org
            store:
              size: 2
            common: &common
              one: 1
            merged:
              <<: *common
              two: 2
            """;

    private static final String DB_VALUES = """
            size: 1
            user: admin
            exports:
              connection:
                host: db
            pool:
              max: 5
            global:
              region: eu
            """;

    private static final String PROD = """
            image:
              tag: "1.28"
            ports:
              - 8080
            global: {tier: front}
            ---
            image: {digest: null}
            """;

    @ParameterizedTest
    @CsvSource({
        "image.repository,              DEFAULT, values.yaml:2:15",
        "image.tag,                     FILE, prod.yaml:2:8",
        "image.digest,                  FILE, prod.yaml:7:17",
        "ports[0],                      FILE, prod.yaml:4:5",
        "labels[app.kubernetes.io/name], DEFAULT, values.yaml:5:34",
        "merged.one,                    DEFAULT, values.yaml:11:8",
        "merged.two,                    DEFAULT, values.yaml:14:8",
        "global.domain,                 DEFAULT, values.yaml:7:11",
        "store.size,                    DEFAULT, values.yaml:9:9",
        "store.user,                    DEFAULT, charts/db/values.yaml:2:7",
        "archive.size,                  DEFAULT, charts/db/values.yaml:1:7",
        "mail.from,                     DEFAULT, charts/mail/values.yaml:1:7",
        "store.global.domain,           GLOBAL, values.yaml:7:11",
        "store.global.tier,             GLOBAL, prod.yaml:5:16",
        "store.global.region,           DEFAULT, charts/db/values.yaml:9:11",
        "host,                          IMPORTED, charts/db/values.yaml:5:11",
        "database.pool.max,             IMPORTED, charts/db/values.yaml:7:8",
        "replicas,                      ARGUMENT, '--set replicas=3,extra.on=true'",
        "extra.on,                      ARGUMENT, '--set replicas=3,extra.on=true'",
        "mail.to[1],                    ARGUMENT, --set-string mail.to[1]=me",
        "config.a,                      ARGUMENT, '--set-json config={\"a\":1}'",
        "text,                          ARGUMENT, --set-file text=motd.txt",
    })
    void saysWhatSetsAValue(String path, ValueOrigin.Kind kind, String place) {
        ValueOrigin origin = origins().find(path).orElseThrow();
        assertThat(origin.kind()).isEqualTo(kind);
        assertThat(origin.location()).hasToString(place);
    }

    @ParameterizedTest
    @CsvSource({"nothing", "image.none", "image.tag.deeper", "ports[1]", "db.size", "mail.to[0]", "connection"})
    void saysThatNothingSetsIt(String path) {
        assertThat(origins().find(path)).isEmpty();
    }

    @Test
    void namesTheRuleThatImports() {
        assertThat(origins().find("host").orElseThrow().rule()).hasToString("Chart.yaml:9:9");
        assertThat(origins().find("database.pool.max").orElseThrow().rule()).hasToString("Chart.yaml:10:9");
    }

    @Test
    void tellsHowLongTheValueOrItsKeyIs() {
        assertThat(origins().find("image.repository").orElseThrow().length()).isEqualTo("nginx".length());
        assertThat(origins().find("labels").orElseThrow().length()).isEqualTo("labels".length());
        assertThat(origins().find("replicas").orElseThrow().length()).isZero();
    }

    @Test
    void valuesOfAProgramHaveNoPlace() {
        Values values = Values.of(Map.of("image", Map.of("tag", "2"), "ports", List.of(1L)));
        ValueOrigins origins = values.origins(chart());
        assertThat(origins.find("image.tag")).contains(new ValueOrigin(ValueOrigin.Kind.PROGRAM, null, 0, null));
        assertThat(origins.find("image.repository").orElseThrow().kind()).isEqualTo(ValueOrigin.Kind.DEFAULT);
    }

    @Test
    void aTextOfAProgramHidesTheDefaultsMapping() {
        assertThat(Values.of(Map.of("image", "nginx")).origins(chart()).find("image.tag"))
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"a.b", "a[0]", "a[x.y/z].b", "[0][1]", "[a.b]"})
    void aPathIsReadAsItIsWritten(String path) {
        assertThat(KeyPath.of(KeyPath.steps(path))).isEqualTo(path);
    }

    private static ValueOrigins origins() {
        return ValuesMerger.create()
                .file("prod.yaml", PROD)
                .set("replicas=3,extra.on=true")
                .setString("mail.to[1]=me")
                .setJson("config={\"a\":1}")
                .setFile("text=motd.txt", path -> "hello")
                .merge()
                .origins(chart());
    }

    private static Chart chart() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Chart.yaml", CHART);
        files.put("values.yaml", VALUES);
        files.put("charts/db/Chart.yaml", "apiVersion: v2\nname: db\nversion: 1.0.0\n");
        files.put("charts/db/values.yaml", DB_VALUES);
        files.put("charts/mail/Chart.yaml", "apiVersion: v2\nname: mail\nversion: 1.0.0\n");
        files.put("charts/mail/values.yaml", "from: me\n");
        return ChartReader.create().read(ChartSource.of("web", files));
    }
}
