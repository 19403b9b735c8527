package dev.likeness.demo;

import dev.likeness.job.AvatarException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

/**
 * Says in one line what went wrong: first for whoever plays, then in brackets for whoever mends.
 */
final class FailureText {

    private FailureText() {}

    static String of(Throwable failure) {
        if (failure instanceof AvatarException avatar) {
            return oneLine(avatar.forPlayer() + " (" + avatar.getMessage() + ")");
        }
        if (failure instanceof FileAlreadyExistsException file) {
            return oneLine("Cannot write: " + file.getFile() + " is not a folder.");
        }
        if (failure instanceof AccessDeniedException file) {
            return oneLine("Cannot write: no permission for " + file.getFile() + ".");
        }
        if (failure instanceof FileSystemException file) {
            return oneLine("Cannot write " + file.getFile() + ": " + file.getReason() + ".");
        }
        String message = failure.getMessage();
        return oneLine(message == null ? failure.getClass().getSimpleName() : message);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
