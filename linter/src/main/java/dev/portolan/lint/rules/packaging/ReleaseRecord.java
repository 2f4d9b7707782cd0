package dev.portolan.lint.rules.packaging;

import dev.portolan.gotemplate.text.SourceText;
import dev.portolan.lint.rule.ChartTree;
import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.Release;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * What Helm keeps of a release in a Secret: the chart's own files in base64, the values and the manifest, as JSON that is
 * compressed and written in base64 again. Subcharts are not part of it.
 *
 * @see <a href="https://github.com/helm/helm/blob/v4.1.4/pkg/storage/driver/util.go">encodeRelease</a>
 */
final class ReleaseRecord {
    private final ChartTree chart;
    private final Set<SourceText> rendered;
    private final Release release;

    ReleaseRecord(Release release) {
        this.release = release;
        this.chart = release.chart();
        this.rendered = release.manifests().stream()
                .map(Manifest::root)
                .map(root -> root.source().text())
                .collect(Collectors.toSet());
    }

    /** What {@code bytes} take once they are written in base64. */
    long storedBytes(long bytes) {
        return (bytes + 2) / 3 * 4;
    }

    /** The number of bytes before compression. */
    long textBytes() {
        Counter counter = new Counter();
        write(counter);
        return counter.count;
    }

    /** The number of bytes after compression. */
    long compressedBytes() {
        Counter counter = new Counter();
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (OutputStream out = new DeflaterOutputStream(counter, best)) {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            best.end();
        }
        return counter.count;
    }

    /** The chart's largest file in it. */
    String largestFile() {
        return chart.files().entrySet().stream()
                .filter(file -> isKept(file.getKey()))
                .max(Comparator.comparing(file -> file.getValue().length))
                .map(Map.Entry::getKey)
                .orElse("Chart.yaml");
    }

    private void write(OutputStream out) {
        try {
            for (Map.Entry<String, byte[]> file : chart.files().entrySet()) {
                if (isKept(file.getKey())) {
                    out.write(file.getKey().getBytes(StandardCharsets.UTF_8));
                    out.write(Base64.getEncoder().encode(file.getValue()));
                }
            }
            for (SourceText text : rendered) {
                out.write(text.content().getBytes(StandardCharsets.UTF_8));
            }
            for (var values : release.scenario().valuesFiles()) {
                out.write(values.text().content().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isKept(String path) {
        return !path.startsWith("charts/");
    }

    private static final class Counter extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }
}
