package dev.portolan.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.core.secret.SecretNames.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {
    @ParameterizedTest
    @CsvSource({
        "ELASTICSEARCH_PASSWORD, PASSWORD",
        "DB_PASS, PASSWORD",
        "PGPASSWORD, PASSWORD",
        "rootPassword, PASSWORD",
        "rootpassword, PASSWORD",
        "SMTP_PWD, PASSWORD",
        "sslKeyPassphrase, PASSWORD",
        "PASSWORD_1, PASSWORD",
        "auth.passwordText, PASSWORD",
        "SECRET, TOKEN",
        "CLIENT_SECRET, TOKEN",
        "githubToken, TOKEN",
        "SENTRY_DSN, TOKEN",
        "AzureWebJobsConnectionString, TOKEN",
        "AUTH_TOKEN_B64, TOKEN",
        "PASSWORD_SALT, TOKEN",
        "API_KEY, KEY",
        "APIKEY, KEY",
        "apiKey, KEY",
        "SECRET_KEY_BASE, KEY",
        "AWS_ACCESS_KEY_ID, KEY",
        "AWS_SECRET_ACCESS_KEY, KEY",
        "XPACK_ENCRYPTION_KEY, KEY",
    })
    void credentials_are_known_by_their_last_word(String name, Kind kind) {
        assertThat(SecretNames.kind(name)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POSTGRES_PASSWORD_FILE",
                "TOKEN_URL",
                "TOKEN_TTL",
                "ALLOW_EMPTY_PASSWORD",
                "PASSWORD_MIN_LENGTH",
                "PASSWORD_POLICY",
                "existingSecret",
                "secretName",
                "PUBLIC_KEY",
                "SSH_PUBLIC_KEY",
                "SORT_KEY",
                "KEYCLOAK_URL",
                "KEYSTORE_TYPE",
                "PASSENGER_APP_ENV",
                "MONKEY_MODE",
                "BYPASS",
                "COMPASS",
                "MAX_TOKENS",
                "SERVER_NAME",
                "ELASTICSEARCH_HOSTS",
                "",
                "123",
                "_"
            })
    void settings_about_credentials_are_none(String name) {
        assertThat(SecretNames.isSecret(name)).isFalse();
    }

    @Test
    void names_are_cut_at_marks_and_camel_case() {
        assertThat(SecretNames.words("auth.rootAPIKey[0]")).isEqualTo(List.of("auth", "root", "api", "key", "0"));
        assertThat(SecretNames.words("DB_PASS-word")).isEqualTo(List.of("db", "pass", "word"));
    }
}
