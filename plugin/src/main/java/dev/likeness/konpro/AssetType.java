package dev.likeness.konpro;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that can be uploaded. */
public enum AssetType {
    /** JPEG picture. */
    JPEG("image/jpeg"),
    /** PNG picture. */
    PNG("image/png"),
    /** MP4 film. */
    MP4("video/mp4"),
    /** WebM film. */
    WEBM("video/webm"),
    /** MPEG sound. */
    MPEG("audio/mpeg");

    /** So many bytes tell all kinds apart. */
    static final int HEAD = 64;

    private final String contentType;

    AssetType(String contentType) {
        this.contentType = contentType;
    }

    /**
     * The media type that goes along.
     *
     * @return like "image/jpeg" (not null)
     */
    public String contentType() {
        return contentType;
    }

    /**
     * Tells what a file is by its first bytes.
     *
     * @param head the first 64 bytes, or all of them if there are less (not null)
     * @return the kind, or empty if it is none of these
     */
    public static Optional<AssetType> of(byte[] head) {
        return Arrays.stream(values()).filter(type -> type.fits(head)).findFirst();
    }

    private boolean fits(byte[] head) {
        return switch (this) {
            case JPEG -> has(head, 0, 0xFF, 0xD8, 0xFF);
            case PNG -> has(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
            case MP4 -> has(head, 4, 'f', 't', 'y', 'p');
            case WEBM -> has(head, 0, 0x1A, 0x45, 0xDF, 0xA3) && textOf(head).contains("webm");
            case MPEG -> has(head, 0, 'I', 'D', '3') || isSound(head);
        };
    }

    /** A frame begins with eleven bits that are set; layer 0 does not exist (ISO 11172-3). */
    private static boolean isSound(byte[] head) {
        return head.length > 1
                && (head[0] & 0xFF) == 0xFF
                && (head[1] & 0xE0) == 0xE0
                && (head[1] & 0x06) != 0;
    }

    /** WebM and Matroska differ in a word among the first bytes. */
    private static String textOf(byte[] head) {
        return new String(head, 0, Math.min(HEAD, head.length), StandardCharsets.ISO_8859_1);
    }

    private static boolean has(byte[] head, int from, int... expected) {
        if (head.length < from + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[from + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
