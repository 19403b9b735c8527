package dev.likeness.demo.viewer;

/** What the viewer was asked for does not go with the files; the message is one line for people. */
final class ViewerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ViewerException(String message) {
        super(message);
    }
}
