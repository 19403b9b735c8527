package dev.likeness.job;

/** The disk would not take or give a file: full, read-only, or gone. */
public final class StorageException extends AvatarException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what was expected and what was found, for the log (not null)
     * @param cause what caused it (may be null)
     */
    public StorageException(String message, Throwable cause) {
        super(
                message,
                cause,
                Audience.OPERATOR,
                false,
                "The avatar could not be saved: the disk is full or cannot be written to.");
    }
}
