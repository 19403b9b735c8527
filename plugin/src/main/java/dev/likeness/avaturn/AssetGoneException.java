package dev.likeness.avaturn;

import dev.likeness.job.ServiceRefusedException;

/** An asset is no longer there (410). */
public final class AssetGoneException extends ServiceRefusedException {

    private static final long serialVersionUID = 1L;
    private static final int STATUS = 410;

    AssetGoneException(String message, Throwable cause) {
        super(message, cause, STATUS);
    }
}
