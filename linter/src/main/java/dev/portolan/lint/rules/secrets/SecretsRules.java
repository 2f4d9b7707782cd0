package dev.portolan.lint.rules.secrets;

import dev.portolan.lint.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class SecretsRules {
    /** One line each, in the order of the alphabet. */
    public static final List<Rule> ALL = List.of(
            new EncryptedValuesNotEncrypted(),
            new InlineRegistryCredential(),
            new KnownTokenShape(),
            new PlaceholderCredentialDefault(),
            new PrivateKeyInText(),
            new SecretDataNotBase64(),
            new SecretFlowsToConfigmap(),
            new SecretFlowsToPlainEnv(),
            new SecretInArgs(),
            new SecretInCommentOrSchema(),
            new SecretInConfigmap(),
            new SecretInConfigmapFile(),
            new SecretInEnvValue(),
            new SecretInHttpHandler(),
            new SecretInMetadata(),
            new SecretInNotes(),
            new SecretInUrl(),
            new SecretInValuesDefault(),
            new SecretLiteralInTemplate(),
            new SecretTypeKeysMissing(),
            new WeakPasswordDefault());

    private SecretsRules() {}
}
