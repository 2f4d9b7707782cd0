package dev.portolan.lint.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.lint.rule.Settings;
import dev.portolan.lint.secret.Secret.Confidence;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SecretDetectorTest {
    private final SecretDetector detector = SecretDetector.of(Settings.NONE);

    @Test
    void names_and_values_can_be_let_pass() {
        SecretDetector configured = SecretDetector.of(new Settings(Map.of(
                "names", List.of("MAGIC"),
                "allowNames", List.of("DEMO_*"),
                "allowValues", List.of("f52fbd32b2b3b86ff88ef6c490628285f482af15ddcb29541f94bcf526a3f6c7"))));
        assertThat(configured.named("MAGIC", "sesame", Position.SETTING)).isPresent();
        assertThat(configured.named("DEMO_PASSWORD", "sesame", Position.SETTING))
                .isEmpty();
        assertThat(configured.named("DB_PASSWORD", "hunter2", Position.SETTING)).isEmpty();
        assertThat(configured.named("DB_PASSWORD", "hunter3", Position.SETTING)).isPresent();
    }

    @Test
    void the_confidence_can_be_chosen() {
        SecretDetector strict = SecretDetector.of(new Settings(Map.of("minConfidence", "low")));
        Secret hash = strict.named("password", "$2y$10$Kq7Lm2Zx9Wv4Rt5Bn8Yc3e", Position.SETTING)
                .orElseThrow();
        assertThat(strict.reports(hash)).isTrue();
        assertThat(detector.reports(hash)).isFalse();
        assertThatThrownBy(() -> SecretDetector.of(new Settings(Map.of("minConfidence", "sure"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_preview_shows_two_characters_at_most() {
        String text = "x=correct-Horse";
        assertThat(new Secret(Secret.Kind.NAMED, Confidence.HIGH, "password", 2, 15).preview(text))
                .isEqualTo("\"co…\" (13 characters)");
        assertThat(new Secret(Secret.Kind.NAMED, Confidence.HIGH, "password", 2, 9).preview(text))
                .isEqualTo("\"…\" (7 characters)");
    }

    @Test
    void a_token_with_a_wrong_check_sum_is_less_sure() {
        String body = "Kq7Lm2Zx9Wv4Rt5Bn8Yc3Df6Gh1Jp0";
        assertThat(detector.tokens("gh" + "p_" + body + "0xE6gW"))
                .singleElement()
                .extracting(Secret::confidence)
                .isEqualTo(Confidence.MEDIUM);
        assertThat(detector.tokens("gh" + "p_" + body + checksum(body)))
                .singleElement()
                .extracting(Secret::confidence)
                .isEqualTo(Confidence.HIGH);
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        StringBuilder digits = new StringBuilder();
        for (long rest = crc.getValue(); digits.length() < 6; rest /= 62) {
            digits.insert(0, alphabet.charAt((int) (rest % 62)));
        }
        return digits.toString();
    }

    @Test
    void tokens_stand_where_they_are_found() {
        String text = "a dop_v1_" + "3f8a1c9e7b5d2046".repeat(4) + " b";
        Secret token = detector.tokens(text).get(0);
        assertThat(text.substring(token.start(), token.end()))
                .startsWith("dop_v1_")
                .hasSize(71);
        assertThat(token.title()).isEqualTo("DigitalOcean token");
    }

    @Test
    void arguments_are_told_by_their_place() {
        SecretDetector.Argument found = detector.command(List.of("mysqladmin", "ping", "-uroot", "-pSw0rdfish"))
                .get(0);
        assertThat(found.index()).isEqualTo(3);
        assertThat(found.secret().start()).isEqualTo(2);
        assertThat(found.secret().end()).isEqualTo(11);
    }

    @Test
    void quotes_in_a_script_do_not_shift_the_place() {
        String script = "set -e\nserver --password=\"Sw0rd\"'fish' start";
        Secret found = detector.command(List.of("sh", "-c", script)).get(0).secret();
        assertThat(script.substring(found.start(), found.end())).isEqualTo("Sw0rd\"'fish");
    }

    @Test
    void key_stores_are_known_by_their_first_bytes() {
        assertThat(SecretDetector.keyStore(bytes(0xFE, 0xED, 0xFE, 0xED, 0, 0, 0, 2)))
                .isEqualTo("Java key store");
        assertThat(SecretDetector.keyStore(bytes(0x30, 0x82, 9, 0xF0, 2, 1, 3, 0x30)))
                .isEqualTo("PKCS#12 key store");
        assertThat(SecretDetector.keyStore(bytes(0x30, 0x82, 9, 0xF0, 2, 1, 0, 0x30)))
                .isEmpty();
        assertThat(SecretDetector.keyStore(new byte[4])).isEmpty();
    }

    @Test
    @Timeout(20)
    void long_and_odd_texts_take_no_time() {
        for (String part : List.of(
                "password",
                "pass-",
                "a=b;",
                "https://a:b@",
                "'\"",
                "$({",
                "<a b=",
                "-p ",
                "eyJ",
                "x: ",
                "((((",
                "my-super-secret-",
                "a.b/c.d/",
                "aaaa_",
                "=",
                "machine a login b ",
                "\\",
                "user=a password=b ",
                "sk-",
                "0123456789")) {
            String text = part.repeat(5_000);
            detector.inside(text);
            detector.file("app.conf", text);
            detector.file("app.json", text);
            detector.file("app.xml", text);
            detector.file("app.yaml", text);
            detector.file("notes", text);
            detector.named("password", text, Position.SETTING);
            detector.named("token", text, Position.FILE);
            detector.command(List.of("sh", "-c", text));
            detector.command(List.of("mysql", text));
            detector.header("Authorization", text);
        }
    }

    private static byte[] bytes(int... first) {
        byte[] bytes = new byte[64];
        for (int i = 0; i < first.length; i++) {
            bytes[i] = (byte) first[i];
        }
        return bytes;
    }
}
