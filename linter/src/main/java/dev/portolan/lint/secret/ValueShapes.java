package dev.portolan.lint.secret;

import dev.portolan.core.secret.SecretNames;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Forms of values that stand where a credential could stand and are none. */
final class ValueShapes {
    /** Another place is named that holds the credential, or a step to come puts it in. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?s).*(\\$\\(|\\$\\{|\\$__(file|env|vault)|\\{\\{|#\\{|<%|\\[\\[|%\\{).*"
                    + "|\\$+[A-Za-z_][A-Za-z0-9_.:]*"
                    + "|%[A-Za-z_][A-Za-z0-9_]*%"
                    + "|@[A-Za-z_][A-Za-z0-9_.-]*@"
                    + "|__[A-Z0-9_]+__"
                    + "|[A-Za-z_.]+\\(.*\\)"
                    + "|(process\\.env|os\\.environ|env|ENV|System\\.getenv|secrets|Values)[.\\[].+"
                    + "|!(vault|Ref|Sub|GetAtt|ImportValue|secret|env)\\b.*");

    /** Schemes of stores of secrets. */
    private static final Pattern STORED = Pattern.compile(
            "(?i)(gcp:secretmanager|aws:ssm|aws:secretsmanager|vault|ssm|file|env|k8s|sops|keyring|keychain|keyvault|aws-sm|aws-ssm|secretsmanager|conjur|doppler|credhub|ext|exec|pullsecret):.+"
                    + "|(op|sm|kv|gsm|gcp|gcpsm|awssm|awsssm|azurekeyvault|azkv|akv|bws|bitwarden|lastpass|1password|kube|kubernetes"
                    + "|secret|secrets|berglas|infisical|chamber|ejson|tss|hcp|pass|gopass|[a-z]*secretmanager|[a-z]*secrets?manager"
                    + "|[a-z0-9]+\\+[a-z0-9+]+)://.+"
                    + "|(ref|secretref)\\+.+|arn:aws[a-z-]*:.+|projects/[^/]+/secrets/.+|@Microsoft\\.KeyVault\\(.+"
                    + "|ENC\\[.+|ENC\\(.+|\\$ANSIBLE_VAULT.*|Ag[A-Z][A-Za-z0-9+/]{80,}={0,2}"
                    + "|<path:.+>|https://[a-z0-9-]+\\.vault\\.azure\\.net/.*|\\{(cipher|vault|enc|aes)}.+|age1[a-z0-9]{50,}"
                    + "|secret/(data/)?[a-z].*");

    private static final Set<String> SWITCHES = Set.of(
            "true",
            "false",
            "yes",
            "no",
            "on",
            "off",
            "null",
            "nil",
            "none",
            "~",
            "auto",
            "automatic",
            "default",
            "enabled",
            "disabled",
            "enable",
            "disable",
            "required",
            "optional",
            "always",
            "never",
            "preferred",
            "strict",
            "string",
            "str",
            "int",
            "boolean",
            "object",
            "basic",
            "bearer",
            "oauth",
            "oauth2",
            "oidc",
            "jwt",
            "hash",
            "plain",
            "opaque",
            "generated",
            "random",
            "inherit",
            "header",
            "cookie",
            "query",
            "body",
            "file",
            "env",
            "vault",
            "read",
            "write",
            "any",
            "all",
            "empty",
            "undefined",
            "unset",
            "internal",
            "external",
            "static",
            "dynamic",
            "in-cluster",
            "n/a",
            "(none)",
            "(null)");

    private static final String FILE_ENDINGS =
            "key|pem|crt|cer|cert|csr|pub|txt|json|ya?ml|p12|pfx|jks|keystore|truststore|conf|cfg|ini|env|token|toml|properties"
                    + "|xml|sh|py|kdbx|gpg|asc|kubeconfig|secret|secrets|passwd|pass|password|htpasswd|lic|license|dat|bin|der|ppk|age";

    private static final Pattern PATH =
            Pattern.compile("(?:/|\\./|\\.\\./|~/|\\./?$)[\\w.@%+~:\\-]*(?:/[\\w.@%+~:\\-{}*]*)*"
                    + "|[A-Za-z]:[\\\\/][^\"<>|]*"
                    + "|(?i:[\\w.\\-]+(?:/[\\w.\\-]+)*\\.(?:" + FILE_ENDINGS + "))");

    /** One segment of many characters, letters and digits mixed: base64 that begins with a slash. */
    private static final Pattern NO_PATH =
            Pattern.compile("/?(?=[^/.]*[0-9])(?=[^/.]*[A-Z])(?=[^/.]*[a-z])[^/.]{12,}(/[^/.]*)?|.*[^=]=");

    private static final Pattern RELATIVE_PATH =
            Pattern.compile("[a-z][a-z._-]*(/[a-z{}*][a-z0-9._{}*-]*)+[#:]?[A-Za-z_.-]*");

    private static final Pattern FILE_NAME =
            Pattern.compile("(?i)\\.?[\\w-]+(\\.[\\w-]+)*\\.(?:" + FILE_ENDINGS + ")|id_(rsa|dsa|ecdsa|ed25519)");

    private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://\\S*|(mailto|data|urn|spiffe):\\S+");

    private static final Pattern DURATION = Pattern.compile(
            "(?i)[0-9]+(\\.[0-9]+)?\\s*(ns|us|ms|s|m|h|d|w|y|sec|secs|seconds?|min|mins|minutes?|hours?|days?|weeks?|months?|years?)"
                    + "([0-9]+(ms|s|m|h|d))*|P(T?[0-9]+[YMWDHS])+[T0-9YMWDHS]*|[0-9]+(\\.[0-9]+)?\\s*([kmgt]i?b?|bytes|%)");

    /** As etcd takes it: {@code jwt,pub-key=/certs/key.pub,sign-method=RS256}. */
    private static final Pattern OPTIONS = Pattern.compile("[a-z0-9-]+(,[a-z-]+=[^,=]*)+");

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?|0x[0-9a-fA-F]{1,8}");

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9:.Z+-]+)?");

    private static final Pattern PUBLIC = Pattern.compile(
            "(?s)-----BEGIN (CERTIFICATE|TRUSTED CERTIFICATE|X509 CRL|(RSA |EC |PGP |SSH2 )?PUBLIC KEY( BLOCK)?|CERTIFICATE REQUEST|NEW CERTIFICATE REQUEST"
                    + "|DH PARAMETERS|EC PARAMETERS|PKCS7|PGP MESSAGE|PGP SIGNATURE|AGE ENCRYPTED FILE)-----.*"
                    + "|(ssh-(rsa|dss|ed25519)|ecdsa-sha2-nistp[0-9]+|sk-ssh-ed25519@openssh\\.com) AAAA\\S+.*"
                    + "|\\S+ (ssh-(rsa|dss|ed25519)|ecdsa-sha2-nistp[0-9]+) AAAA\\S+.*");

    /** What remains of a password after a hash function. */
    private static final Pattern HASH = Pattern.compile(
            "([^:\\s]+:)?(\\$(2[abxy]?|1|5|6|y|7|apr1|argon2(i|d|id)|pbkdf2[a-z0-9-]*|scrypt|bcrypt|P|H|S)\\$.+"
                    + "|\\{S?(SHA[0-9]*|MD5|CRYPT|PBKDF2[^}]*|ARGON2|BCRYPT)}.+"
                    + "|SCRAM-SHA-(1|256|512)\\$.+|pbkdf2(_sha[0-9]+)?[:$].+|md5[0-9a-f]{32}|\\*[0-9A-F]{40}|sha(1|256|512)[:$-][0-9A-Za-z+/=:]+"
                    + "|bcrypt[:$].+|scrypt[:$].+|argon2\\S+)");

    /** Words with marks between them, as names of objects, keys and images are. */
    private static final Pattern NAME = Pattern.compile(
            "(?:[a-z]+[0-9]{0,3}|[0-9]{1,3}|k8s|k3s|i18n|e2e)(?:[-._:/](?:[a-z]+[0-9]{0,3}|[0-9]{1,3}|k8s|k3s|i18n|e2e))*");

    private static final Pattern SETTING_NAME = Pattern.compile("[A-Za-z][A-Za-z_.-]*[0-9]?");

    private static final Set<String> OBJECT_WORDS = Set.of(
            "secret",
            "secrets",
            "credentials",
            "creds",
            "token",
            "tokens",
            "cert",
            "certs",
            "tls",
            "key",
            "keys",
            "auth");

    /** A name that is made up for a password begins so, and is then a password after all. */
    private static final Set<String> OPENINGS = Set.of(
            "my",
            "super",
            "secret",
            "the",
            "test",
            "new",
            "strong",
            "top",
            "very",
            "some",
            "this",
            "a",
            "our",
            "correct",
            "pass",
            "password",
            "p");

    /** What a field for a password is called on a screen. */
    private static final Set<String> LABELS = Set.of(
            "Password",
            "Passwort",
            "Kennwort",
            "Mot de passe",
            "Contraseña",
            "Senha",
            "Wachtwoord",
            "Lösenord",
            "Hasło",
            "Heslo",
            "Пароль",
            "密码",
            "密碼",
            "パスワード",
            "비밀번호");

    private ValueShapes() {}

    static boolean isLabel(String value) {
        return LABELS.contains(value);
    }

    static boolean isReference(String value) {
        return REFERENCE.matcher(value).matches() || STORED.matcher(value).matches();
    }

    static boolean isSwitch(String value) {
        return SWITCHES.contains(value.toLowerCase(Locale.ROOT));
    }

    static boolean isOptions(String value) {
        return OPTIONS.matcher(value).matches();
    }

    static boolean isPath(String value) {
        return (PATH.matcher(value).matches() && !NO_PATH.matcher(value).matches())
                || FILE_NAME.matcher(value).matches();
    }

    static boolean isRelativePath(String value) {
        return RELATIVE_PATH.matcher(value).matches();
    }

    static boolean isUrl(String value) {
        return URL.matcher(value).matches();
    }

    static boolean isDuration(String value) {
        return DURATION.matcher(value).matches() || DATE.matcher(value).matches();
    }

    static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches();
    }

    static boolean isPublic(String value) {
        return PUBLIC.matcher(value).matches();
    }

    static boolean isHash(String value) {
        return HASH.matcher(value).matches();
    }

    /** Whether these are words in lower case, with marks between them and few digits. */
    static boolean isWords(String value) {
        return NAME.matcher(value).matches();
    }

    /** Whether this names an object that holds credentials, such as {@code web-tls-secret}. */
    static boolean isObjectName(String value) {
        if (!isWords(value) || value.indexOf('-') < 0) {
            return false;
        }
        List<String> words = SecretNames.words(value);
        return OBJECT_WORDS.contains(words.get(words.size() - 1)) && !OPENINGS.contains(words.get(0));
    }

    /** Whether this is itself the name of a credential, such as {@code DB_PASSWORD} or {@code adminPassword}. */
    static boolean isSettingName(String value) {
        if (!SETTING_NAME.matcher(value).matches() || !SecretNames.isSecret(value)) {
            return false;
        }
        List<String> words = SecretNames.words(value);
        return words.size() > 1 && !OPENINGS.contains(words.get(0));
    }
}
