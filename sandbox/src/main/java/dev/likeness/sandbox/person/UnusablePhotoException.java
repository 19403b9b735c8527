package dev.likeness.sandbox.person;

/** The picture cannot be made into an avatar: broken, too small, or no face found. */
public final class UnusablePhotoException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int code;

    /**
     * Creates the refusal.
     *
     * @param code the service's numeric reason
     * @param message a sentence for the player
     */
    public UnusablePhotoException(int code, String message) {
        super(message);
        this.code = code;
    }

    /**
     * The service's numeric reason.
     *
     * @return the code
     */
    public int code() {
        return code;
    }
}
