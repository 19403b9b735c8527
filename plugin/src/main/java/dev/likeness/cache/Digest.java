package dev.likeness.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checksums that a server sends with a file: Repr-Digest (RFC 9530), its forerunner Digest, and
 * Content-MD5.
 *
 * @param algorithm in Java's words (not null)
 * @param value the checksum of the whole file in Base64 (not null)
 */
record Digest(String algorithm, String value) {

    private static final int WHOLE = 200;
    private static final Pattern SHA_256 =
            Pattern.compile("(?i)sha-256=:?([A-Za-z0-9+/]{43}=):?(?:[,;\\s].*)?");

    /** What was promised for the whole file, if anything. */
    static Optional<Digest> of(ResourceSource.Content content) {
        for (String header : new String[] {"Repr-Digest", "Digest"}) {
            Matcher sha = SHA_256.matcher(content.header(header));
            if (sha.matches()) {
                return Optional.of(new Digest("SHA-256", sha.group(1)));
            }
        }
        String md5 = content.header("Content-MD5");
        return content.status() == WHOLE && md5.matches("[A-Za-z0-9+/]{22}==")
                ? Optional.of(new Digest("MD5", md5))
                : Optional.empty();
    }

    /** Reads the file and compares. */
    boolean matches(Path file) throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Base64.getEncoder().encodeToString(digest.digest()).equals(value);
    }

    private MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
