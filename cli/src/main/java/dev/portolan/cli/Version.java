package dev.portolan.cli;

/** What {@code portolan --version} prints. */
final class Version {
    private Version() {}

    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "portolan " + (version == null ? "(development)" : version) + ", follows Helm 4.1.4";
    }
}
