package dev.likeness.lookbook;

import java.util.Objects;
import java.util.Optional;

/**
 * A picture in a look book, and how far it got.
 *
 * @param hash SHA-256 of the file, in hexadecimal: what tells pictures apart (not null)
 * @param file its name in the look book's folder (not null)
 * @param look what the look is called (not null)
 * @param imageKey what the service calls it, once it was uploaded (not null)
 * @param inGroup whether it is a look of the group
 */
public record LookBookPicture(
        String hash, String file, String look, Optional<String> imageKey, boolean inGroup) {

    /** Checks for null. */
    public LookBookPicture {
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(look, "look");
        Objects.requireNonNull(imageKey, "imageKey");
    }

    LookBookPicture uploaded(String key) {
        return new LookBookPicture(hash, file, look, Optional.of(key), false);
    }

    LookBookPicture added() {
        return new LookBookPicture(hash, file, look, imageKey, true);
    }

    LookBookPicture forgotten() {
        return new LookBookPicture(hash, file, look, Optional.empty(), false);
    }
}
