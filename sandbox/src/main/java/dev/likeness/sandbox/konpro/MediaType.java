package dev.likeness.sandbox.konpro;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that are taken, and how each is told by its first bytes. */
enum MediaType {
    JPEG("image/jpeg", "image", "jpg"),
    PNG("image/png", "image", "png"),
    MP4("video/mp4", "video", "mp4"),
    WEBM("video/webm", "video", "webm"),
    MPEG("audio/mpeg", "audio", "mp3");

    private static final int WHERE_THE_DOCTYPE_STANDS = 64;

    private final String contentType;
    private final String category;
    private final String ending;

    MediaType(String contentType, String category, String ending) {
        this.contentType = contentType;
        this.category = category;
        this.ending = ending;
    }

    static Optional<MediaType> ofContentType(String text) {
        return Arrays.stream(values())
                .filter(type -> type.contentType.equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    String contentType() {
        return contentType;
    }

    String category() {
        return category;
    }

    String ending() {
        return ending;
    }

    boolean isImage() {
        return this == JPEG || this == PNG;
    }

    boolean fits(byte[] file) {
        return switch (this) {
            case JPEG -> begins(file, 0, 0xFF, 0xD8, 0xFF);
            case PNG -> begins(file, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
            case MP4 -> begins(file, 4, 'f', 't', 'y', 'p');
            case WEBM -> begins(file, 0, 0x1A, 0x45, 0xDF, 0xA3) && head(file).contains("webm");
            case MPEG -> begins(file, 0, 'I', 'D', '3') || isFrameOfSound(file);
        };
    }

    /** Eleven bits of a frame's header are set, and its layer is none that is reserved. */
    private static boolean isFrameOfSound(byte[] file) {
        return file.length > 1
                && (file[0] & 0xFF) == 0xFF
                && (file[1] & 0xE0) == 0xE0
                && (file[1] & 0x06) != 0;
    }

    private static String head(byte[] file) {
        int length = Math.min(file.length, WHERE_THE_DOCTYPE_STANDS);
        return new String(file, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean begins(byte[] file, int from, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (from + i >= file.length || (file[from + i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
