package dev.portolan.core.render.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.gotemplate.exec.FunctionTable;
import dev.portolan.gotemplate.exec.TemplateRun;
import dev.portolan.gotemplate.exec.TemplateSet;
import dev.portolan.gotemplate.function.Environment;
import dev.portolan.gotemplate.sprig.Sprig;
import dev.portolan.gotemplate.text.SourceText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CryptoTest {
    private static final FunctionTable FUNCTIONS =
            FunctionTable.of(Sprig.functions().plus(Crypto.functions()));
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private static Environment environment() {
        return Environment.standard()
                .withClock(Clock.fixed(NOW, ZoneOffset.UTC))
                .withRandom(new SplittableRandom(42));
    }

    private static String render(String template) {
        TemplateSet templates = TemplateSet.builder(FUNCTIONS)
                .add(FUNCTIONS.parse(SourceText.of("t", template)))
                .build();
        return TemplateRun.of(templates).environment(environment()).execute("t", Map.of());
    }

    private static X509Certificate certificate(String pem) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void makes_an_authority_that_signs_certificates() throws Exception {
        String both = render("{{ $ca := genCA `my-ca` 365 }}{{ $ca.Cert }}|"
                + "{{ (genSignedCert `host` (list `10.0.0.1` `::1`) (list `a.b` `*.c`) 10 $ca).Cert }}");
        String[] parts = both.split("\\|", -1);
        X509Certificate authority = certificate(parts[0]);
        X509Certificate signed = certificate(parts[1]);

        authority.verify(authority.getPublicKey());
        signed.verify(authority.getPublicKey());
        assertThat(authority.getSubjectX500Principal().getName()).isEqualTo("CN=my-ca");
        assertThat(authority.getBasicConstraints()).isEqualTo(Integer.MAX_VALUE);
        assertThat(authority.getKeyUsage()).startsWith(true, false, true, false, false, true, false);
        assertThat(authority.getExtensionValue("2.5.29.14")).hasSize(24);
        assertThat(authority.getSigAlgName()).isEqualTo("SHA256withRSA");
        assertThat(signed.getBasicConstraints()).isEqualTo(-1);
        assertThat(signed.getKeyUsage()).startsWith(true, false, true, false, false, false, false);
        assertThat(signed.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
        assertThat(signed.getSubjectAlternativeNames().toString())
                .isEqualTo("[[2, a.b], [2, *.c], [7, 10.0.0.1], [7, 0:0:0:0:0:0:0:1]]");
        assertThat(signed.getNotBefore().toInstant()).isEqualTo(NOW);
        assertThat(signed.getNotAfter().toInstant()).isEqualTo(NOW.plus(Duration.ofDays(10)));
        assertThat(signed.getExtensionValue("2.5.29.35")).hasSize(26);
    }

    @ParameterizedTest
    @CsvSource({
        "rsa, RSA PRIVATE KEY",
        "ecdsa, EC PRIVATE KEY",
        "ed25519, PRIVATE KEY",
        "dsa, DSA PRIVATE KEY",
    })
    void writes_each_kind_of_key_in_the_form_that_Go_gives_it(String type, String block) {
        assertThat(render("{{ genPrivateKey `" + type + "` }}"))
                .startsWith("-----BEGIN " + block + "-----\n")
                .endsWith("\n-----END " + block + "-----\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecdsa", "ed25519"})
    void signs_with_given_keys_and_gives_them_back(String type) throws Exception {
        String out = render(
                "{{ $key := genPrivateKey `" + type + "` }}{{ $c := genSelfSignedCertWithKey `x` nil nil 1 $key }}"
                        + "{{ if ne $key $c.Key }}{{ fail `other key` }}{{ end }}{{ $ca := genCAWithKey `ca` 1 $key }}"
                        + "{{ (genSignedCertWithKey `y` nil nil 1 $ca $key).Cert }}{{ $c.Cert }}");
        certificate(out).verify(certificate(out).getPublicKey());
    }

    @Test
    void repeats_itself_with_a_seeded_generator() {
        String template = "{{ (genSelfSignedCert `x` nil nil 1).Cert }}{{ genPrivateKey `ecdsa` }}{{ bcrypt `x` }}"
                + "{{ encryptAES `k` `t` }}{{ randBytes 8 }}";
        assertThat(render(template)).isEqualTo(render(template));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "{{ derivePassword 1 `long` `password` `user` `example.com` }} > ZedaFaxcZaso9*",
                "{{ derivePassword 2 `maximum` `password` `user` `example.com` }} > O8-6Bwz1*I5XVPPq)@H!",
                "{{ derivePassword 1 `pin` `password` `user` `example.com` }} > 6685",
                "{{ derivePassword 1 `odd` `password` `user` `example.com` }} > cannot find password template odd",
                "{{ encryptAES `secret` `plain` | decryptAES `secret` }} > plain",
                "{{ decryptAES `secretkey` `30tEfhuJSVRhpG97XCuWgz2okj7L8vQ1s6V9zVUPeDQ=` }} > plaintext",
                "{{ htpasswd `a:b` `c` }} > invalid username: a:b",
                "{{ htpasswd `a` `c` | trunc 9 }} > a:$2a$10$",
                "{{ genPrivateKey `odd` }} > Unknown type odd",
                "{{ len (randBytes 9) }} > 12",
            })
    void agrees_with_Sprig(String template, String output) {
        assertThat(render(template)).isEqualTo(output);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{ genCAWithKey `a` 1 `x` }} | parsing private key: no PEM data in input",
                "{{ buildCustomCert `!` `x` }} | unable to decode base64 certificate",
                "{{ buildCustomCert (b64enc `x`) (b64enc `x`) }} | unable to decode certificate",
                "{{ genSelfSignedCert `a` (list 1) nil 1 }} | error parsing ip: 1 is not a string",
                "{{ genSelfSignedCert `a` (list `1.2.3`) nil 1 }} | error parsing ip: 1.2.3",
                "{{ genSelfSignedCert `a` nil (list 1) 1 }} | error processing alternate dns name: 1 is not a string",
                "{{ decryptAES `k` `abcd` }} | runtime error: slice bounds out of range [:16] with capacity 3",
                "{{ randBytes -1 }} | runtime error: makeslice: len out of range",
            })
    void fails_in_Sprigs_words(String template, String message) {
        assertThatThrownBy(() -> render(template)).hasMessageEndingWith(": " + message);
    }
}
