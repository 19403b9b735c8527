package dev.likeness.job;

/** A file is not what it should be: names the file, what was expected and what was found. */
public final class BadFileException extends AvatarException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what was expected and what was found, for the log (not null)
     * @param cause what caused it (may be null)
     */
    public BadFileException(String message, Throwable cause) {
        super(
                message,
                cause,
                Audience.DEVELOPER,
                false,
                "A part of the avatar is damaged and could not be used.");
    }
}
