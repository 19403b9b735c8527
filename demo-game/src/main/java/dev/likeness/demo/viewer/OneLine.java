package dev.likeness.demo.viewer;

import dev.likeness.job.AvatarException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Says in one line for a developer what went wrong. */
final class OneLine {

    private OneLine() {}

    static String of(Throwable failure) {
        if (failure instanceof AvatarException || failure instanceof ViewerException) {
            return flat(failure.getMessage());
        }
        if (failure instanceof AccessDeniedException file) {
            return flat("Cannot write: no permission for " + file.getFile() + ".");
        }
        if (failure instanceof FileSystemException file) {
            String reason = file.getReason();
            return flat("Cannot write " + file.getFile() + (reason == null ? "." : ": " + reason));
        }
        String message = failure.getMessage();
        return flat(message == null ? failure.getClass().getSimpleName() : message);
    }

    private static String flat(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
