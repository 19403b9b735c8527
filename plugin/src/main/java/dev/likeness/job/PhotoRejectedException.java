package dev.likeness.job;

/** The photo is not a usable picture of a face. Another photo helps. */
public final class PhotoRejectedException extends AvatarException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what was expected and what was found, for the log (not null)
     * @param cause what caused it (may be null)
     * @param forPlayer one sentence that tells the player what to do better (not null)
     */
    public PhotoRejectedException(String message, Throwable cause, String forPlayer) {
        super(message, cause, Audience.PLAYER, false, forPlayer);
    }
}
