package dev.likeness.avaturn;

import dev.likeness.job.ServiceRefusedException;

/** An asset was put where assets of another kind belong (409). */
public final class WrongSlotException extends ServiceRefusedException {

    private static final long serialVersionUID = 1L;
    private static final int STATUS = 409;

    WrongSlotException(String message, Throwable cause) {
        super(message, cause, STATUS);
    }
}
