package dev.likeness.sandbox.server;

import java.util.Optional;

/**
 * How far an avatar is.
 *
 * @param status as the service spells it
 * @param progress of the status, 0 to 100
 * @param failure why it failed, or empty
 */
record AvatarState(Status status, int progress, Optional<Failure> failure) {

    /** The steps of an avatar. */
    enum Status {
        UPLOADING("Uploading"),
        QUEUED("Queued"),
        COMPUTING("Computing"),
        COMPLETED("Completed"),
        FAILED("Failed");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** Reason of a failure, as the service numbers and words it. */
    record Failure(int code, String message) {}

    boolean completed() {
        return status == Status.COMPLETED;
    }
}
