package dev.likeness.lookbook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A finished picture. Two portraits are the same picture if they have the same hash.
 *
 * @param bytes of the file (not null, alias, not to be changed)
 * @param format of the file (not null)
 * @param width in pixels
 * @param height in pixels
 * @param hash SHA-256 of the bytes, in hexadecimal (not null)
 */
public record Portrait(byte[] bytes, PortraitFormat format, int width, int height, String hash) {

    /** Checks for null. */
    public Portrait {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(hash, "hash");
    }

    /**
     * Makes a portrait of a file's bytes.
     *
     * @param bytes of the file (not null, alias, not to be changed)
     * @param format of the file (not null)
     * @param width in pixels
     * @param height in pixels
     * @return the portrait (not null)
     */
    public static Portrait of(byte[] bytes, PortraitFormat format, int width, int height) {
        return new Portrait(bytes, format, width, height, hashOf(bytes));
    }

    static String hashOf(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Portrait portrait && hash.equals(portrait.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return "Portrait[" + width + " x " + height + " " + format + ", " + hash + "]";
    }
}
