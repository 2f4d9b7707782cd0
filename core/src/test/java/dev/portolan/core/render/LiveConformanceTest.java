package dev.portolan.core.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The recorded cases, asked of the real Helm 3.21 in this JVM. Portolan answers as Helm 4 does, so a case in which the two
 * Helms differ is listed in helm3-differences.txt; the recording wins.
 */
class LiveConformanceTest {
    private static final LiveHelm HELM = new LiveHelm("conformance");

    @BeforeEach
    void thereIsHelm() {
        assumeTrue(LiveHelm.isThere(), "no native Helm for this platform");
    }

    static List<Path> files() throws IOException {
        return RecordedCase.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyAnswerIsThatOfHelm3(Path file) throws IOException {
        Set<String> listed = RecordedCase.listed("helm3-differences.txt", file);
        List<String> different = new ArrayList<>();
        List<String> equal = new ArrayList<>();
        for (RecordedCase one : RecordedCase.read(file)) {
            if (!isAskable(one)) {
                continue;
            }
            LiveHelm.Question question = question(one);
            LiveHelm.Answer helm = HELM.helm(question);
            LiveHelm.Answer portolan = LiveHelm.portolan(question);
            boolean isListed = listed.remove(one.name());
            if (!portolan.agreesWith(helm) && !isListed) {
                different.add(one.name() + "\n  Helm  " + helm + "\n  here  " + portolan);
            } else if (portolan.agreesWith(helm) && isListed) {
                equal.add(one.name());
            }
        }
        assertThat(different).as("%s cases", different.size()).isEmpty();
        assertThat(equal).as("not different: take them off the list").isEmpty();
        assertThat(listed)
                .as("listed, but there is no such case or it cannot be asked")
                .isEmpty();
    }

    @Test
    void nearlyEveryCaseIsAsked() throws IOException {
        int asked = 0;
        for (Path file : files()) {
            asked += (int) RecordedCase.read(file).stream()
                    .filter(LiveConformanceTest::isAskable)
                    .count();
        }
        assertThat(asked).isGreaterThan(3500);
    }

    /** Whether the library has the options for it. */
    private static boolean isAskable(RecordedCase one) {
        long settings =
                one.flags().stream().filter(flag -> flag.startsWith("--set ")).count();
        return settings <= 1
                && one.flags().stream().allMatch(flag -> flag.matches("(-f|--set) .*"))
                && !ConformanceTest.isImaginary(one);
    }

    private static LiveHelm.Question question(RecordedCase one) {
        List<String> valuesFiles = new ArrayList<>();
        String set = null;
        for (String flag : one.flags()) {
            if (flag.startsWith("--set ")) {
                set = flag.substring("--set ".length());
            } else {
                for (String path : flag.substring("-f ".length()).split(",", -1)) {
                    valuesFiles.add(path.replaceFirst("^demo/", ""));
                }
            }
        }
        return one.isWhole()
                ? new LiveHelm.Question(one.chart(), valuesFiles, set)
                : LiveHelm.Question.about(one.chart(), valuesFiles, set);
    }
}
