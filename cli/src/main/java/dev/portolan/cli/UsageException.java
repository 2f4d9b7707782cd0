package dev.portolan.cli;

/** Arguments that parse but make no sense together. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
