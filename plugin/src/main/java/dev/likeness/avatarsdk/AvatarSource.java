package dev.likeness.avatarsdk;

import dev.likeness.service.Photo;
import java.util.Objects;

/** What an avatar is made from: either a photo or a selfie. */
public sealed interface AvatarSource {

    /**
     * A photo that is sent along.
     *
     * @param photo JPEG or PNG (not null)
     */
    record OfPhoto(Photo photo) implements AvatarSource {
        /** Checks for null. */
        public OfPhoto {
            Objects.requireNonNull(photo, "photo");
        }
    }

    /**
     * A photo that the service already has, uploaded on a page of its own.
     *
     * @param code of a {@link SdkSelfie} whose photo is there (not null)
     */
    record OfSelfie(String code) implements AvatarSource {
        /** Checks for null. */
        public OfSelfie {
            Objects.requireNonNull(code, "code");
        }
    }
}
