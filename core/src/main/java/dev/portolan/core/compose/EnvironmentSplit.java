package dev.portolan.core.compose;

import dev.portolan.core.compose.ComposeService.Variable;
import dev.portolan.core.secret.SecretNames;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says which variables of a service are credentials. The first that holds decides: the labels {@code helm.secret} and
 * {@code helm.config} of the service, which list names; the variable's name; the form of its value; a password beside a
 * user name. Immutable.
 */
final class EnvironmentSplit {
    private static final Pattern URL_WITH_PASSWORD =
            Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://[^/\\s:@]*:[^/\\s@]+@.*");
    private static final Pattern PASSWORD_PARAMETER = Pattern.compile("(?i).*[?&;](password|pwd|accountkey)=[^&;]+.*");
    private static final Pattern PRIVATE_KEY = Pattern.compile("(?s).*-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----.*");
    private static final List<String> USER_WORDS = List.of("USERNAME", "USER", "LOGIN");

    private final Set<String> secret;
    private final Set<String> config;
    private final Set<String> names;

    EnvironmentSplit(ComposeService service) {
        secret = listed(service.labels().getOrDefault("helm.secret", ""));
        config = listed(service.labels().getOrDefault("helm.config", ""));
        names = service.environment().stream().map(Variable::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Why {@code variable} is a credential; empty if it is none. */
    Optional<String> reason(Variable variable) {
        String name = variable.name();
        String value = variable.value() == null ? "" : variable.value();
        if (secret.contains(name)) {
            return Optional.of("the label helm.secret names it");
        } else if (config.contains(name)) {
            return Optional.empty();
        } else if (SecretNames.isSecret(name)) {
            return Optional.of("its name says so");
        } else if (URL_WITH_PASSWORD.matcher(value).matches()
                || PASSWORD_PARAMETER.matcher(value).matches()) {
            return Optional.of("its value holds a password");
        } else if (PRIVATE_KEY.matcher(value).matches()) {
            return Optional.of("its value is a private key");
        }
        return partner(name).map(password -> "it is the user of " + password);
    }

    private Optional<String> partner(String name) {
        return USER_WORDS.stream()
                .filter(word -> name.endsWith(word))
                .map(word -> name.substring(0, name.length() - word.length()))
                .flatMap(prefix ->
                        List.of("PASSWORD", "PASS", "PASSWD", "PWD").stream().map(prefix::concat))
                .filter(names::contains)
                .findFirst();
    }

    private static Set<String> listed(String label) {
        return Arrays.stream(label.split(",", -1)).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }
}
