package dev.likeness;

import dev.likeness.service.AvatarOrder;
import dev.likeness.service.Photo;
import dev.likeness.service.Sex;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a game wants made of a photo. Immutable: each method gives a new request. Any thread.
 *
 * <pre>{@code
 * AvatarRequest.fromPhoto(Path.of("me.jpg")).sex(Sex.FEMALE).haircuts("bob", "long_wavy")
 * }</pre>
 */
public final class AvatarRequest {

    private final Supplier<Photo> photo;
    private final String name;
    private final Optional<Sex> sex;
    private final List<String> haircuts;

    private AvatarRequest(
            Supplier<Photo> photo, String name, Optional<Sex> sex, List<String> haircuts) {
        this.photo = photo;
        this.name = name;
        this.sex = sex;
        this.haircuts = haircuts;
    }

    /**
     * A request for an avatar of the person in a photo file. The file is read later, off the render
     * thread; a missing or broken file is reported by the task.
     *
     * @param file a JPEG or PNG (not null)
     * @return the request (not null)
     */
    public static AvatarRequest fromPhoto(Path file) {
        Objects.requireNonNull(file, "file");
        return new AvatarRequest(() -> Photo.read(file), "", Optional.empty(), List.of());
    }

    /**
     * A request for an avatar of the person in a photo that is in memory.
     *
     * @param photo an encoded JPEG or PNG (not null)
     * @return the request (not null)
     */
    public static AvatarRequest fromPhoto(Photo photo) {
        Objects.requireNonNull(photo, "photo");
        return new AvatarRequest(
                () -> {
                    photo.requirePicture();
                    return photo;
                },
                "",
                Optional.empty(),
                List.of());
    }

    /**
     * Gives the avatar a name for lists at the service.
     *
     * @param avatarName for example the player's name (not null)
     * @return a new request (not null)
     */
    public AvatarRequest name(String avatarName) {
        return new AvatarRequest(
                photo, Objects.requireNonNull(avatarName, "avatarName"), sex, haircuts);
    }

    /**
     * Chooses the template body; without it the service's default is used.
     *
     * @param template the template (not null)
     * @return a new request (not null)
     */
    public AvatarRequest sex(Sex template) {
        return new AvatarRequest(photo, name, Optional.of(template), haircuts);
    }

    /**
     * Names the haircuts wanted. They are fetched with the avatar, and the first is worn. Without
     * this the service offers what it has, the one that fits the photo best is worn, and the others
     * are fetched when they are first worn.
     *
     * @param identities the service's names (not null)
     * @return a new request (not null)
     */
    public AvatarRequest haircuts(String... identities) {
        return new AvatarRequest(photo, name, sex, List.of(identities));
    }

    /** Reads and checks the photo. Blocking. */
    AvatarOrder toOrder() {
        return new AvatarOrder(photo.get(), name, sex, haircuts);
    }

    boolean namesHaircuts() {
        return !haircuts.isEmpty();
    }
}
