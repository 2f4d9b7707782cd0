package dev.portolan.benchmarks;

import dev.portolan.core.chart.Chart;
import dev.portolan.core.render.RenderRequest;
import dev.portolan.core.render.Renderer;
import dev.portolan.core.source.ChartReader;
import dev.portolan.core.source.ChartSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reads and renders charts in which one thing is many times as large: the time must grow no faster than that. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseParallelGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class GrowthBenchmark {
    /** What grows. */
    public enum Growing {
        /** The text of one template. */
        TEMPLATE,
        /** values.yaml, all of which is printed. */
        VALUES,
        /** The number of subcharts. */
        SUBCHARTS
    }

    private static final String SETTING =
            """
              key-%d: {{ .Values.name | default "x" | quote }}
            """;
    private static final String CONFIG_MAP =
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: {{ .Release.Name }}-%s
            data:
            """;

    /** What grows. */
    @Param
    public Growing growing = Growing.TEMPLATE;

    /** How many times as large as the smallest. */
    @Param({"1", "10", "100"})
    public int times = 1;

    private final Renderer renderer = Renderer.create();
    private ChartSource source = ChartSource.of("growing", Map.of());

    /** Makes the chart. */
    @Setup
    public void setUp() {
        Map<String, String> files = new TreeMap<>();
        files.put("Chart.yaml", "apiVersion: v2\nname: growing\nversion: 1.0.0\n");
        files.put("values.yaml", "name: web\n");
        files.put("templates/one.yaml", CONFIG_MAP.formatted("one") + "  a: b\n");
        switch (growing) {
            case TEMPLATE -> files.put("templates/one.yaml", CONFIG_MAP.formatted("one") + settings(20 * times));
            case VALUES -> {
                StringBuilder values = new StringBuilder("name: web\ndata:\n");
                for (int i = 0; i < 20 * times; i++) {
                    values.append("  # A comment.\n  key-").append(i).append(": some text\n");
                }
                files.put("values.yaml", values.toString());
                files.put(
                        "templates/one.yaml",
                        CONFIG_MAP.formatted("one") + "  {{- toYaml .Values.data | nindent 2 }}\n");
            }
            case SUBCHARTS -> {
                for (int i = 0; i < times; i++) {
                    String folder = "charts/part-" + i + "/";
                    files.put(folder + "Chart.yaml", "apiVersion: v2\nname: part-" + i + "\nversion: 1.0.0\n");
                    files.put(folder + "values.yaml", "name: part\n");
                    files.put(folder + "templates/one.yaml", CONFIG_MAP.formatted("part-" + i) + settings(20));
                }
            }
        }
        source = ChartSource.of("growing", files);
    }

    private static String settings(int count) {
        StringBuilder settings = new StringBuilder();
        for (int i = 0; i < count; i++) {
            settings.append(SETTING.formatted(i));
        }
        return settings.toString();
    }

    /** From files in memory to text. */
    @Benchmark
    public String render() {
        Chart chart = ChartReader.create().read(source);
        return renderer.render(RenderRequest.of(chart).build()).text();
    }
}
