package dev.likeness.avaturn;

/**
 * The file of an avatar, maybe not made yet.
 *
 * @param status how far it is
 * @param url where it is if it is ready, else null; good for a short time, not to be stored
 */
public record AvaturnExport(AvaturnStatus status, String url) {

    /**
     * Tells whether the file can be fetched.
     *
     * @return true if it is ready and has a link
     */
    public boolean isReady() {
        return status != null && status.isReady() && url != null;
    }

    /** Without the link: whoever has it gets the file. */
    @Override
    public String toString() {
        return "AvaturnExport[status="
                + status
                + ", url="
                + (url == null ? "null" : "hidden")
                + "]";
    }
}
