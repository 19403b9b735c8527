package dev.likeness;

import dev.likeness.service.AvatarOrder;
import dev.likeness.service.OutfitWish;
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
    private final OutfitWish outfits;

    private AvatarRequest(
            Supplier<Photo> photo,
            String name,
            Optional<Sex> sex,
            List<String> haircuts,
            OutfitWish outfits) {
        this.photo = photo;
        this.name = name;
        this.sex = sex;
        this.haircuts = haircuts;
        this.outfits = outfits;
    }

    private static AvatarRequest of(Supplier<Photo> photo) {
        return new AvatarRequest(photo, "", Optional.empty(), List.of(), OutfitWish.NONE);
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
        return of(() -> Photo.read(file));
    }

    /**
     * A request for an avatar of the person in a photo that is in memory.
     *
     * @param photo an encoded JPEG or PNG (not null)
     * @return the request (not null)
     */
    public static AvatarRequest fromPhoto(Photo photo) {
        Objects.requireNonNull(photo, "photo");
        return of(
                () -> {
                    photo.requirePicture();
                    return photo;
                });
    }

    /**
     * Gives the avatar a name for lists at the service.
     *
     * @param avatarName for example the player's name (not null)
     * @return a new request (not null)
     */
    public AvatarRequest name(String avatarName) {
        return new AvatarRequest(
                photo, Objects.requireNonNull(avatarName, "avatarName"), sex, haircuts, outfits);
    }

    /**
     * Chooses the template body; without it the service's default is used.
     *
     * @param template the template (not null)
     * @return a new request (not null)
     */
    public AvatarRequest sex(Sex template) {
        return new AvatarRequest(photo, name, Optional.of(template), haircuts, outfits);
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
        return new AvatarRequest(photo, name, sex, List.of(identities), outfits);
    }

    /**
     * Names what the avatar wears when it appears: whole outfits, tops, bottoms, shoes, glasses.
     * Without this it has the body as the service computes it. Only one garment of a kind fits.
     *
     * @param identities the service's names, put on in this order (not null)
     * @return a new request (not null)
     */
    public AvatarRequest outfits(String... identities) {
        return new AvatarRequest(photo, name, sex, haircuts, OutfitWish.of(identities));
    }

    /**
     * Lets the avatar appear in an outfit that the service chooses; as {@link #outfits} for games
     * that do not care which. Services without outfits leave the body as it is.
     *
     * @return a new request (not null)
     */
    public AvatarRequest dressed() {
        return new AvatarRequest(photo, name, sex, haircuts, OutfitWish.ANY);
    }

    /** Reads and checks the photo. Blocking. */
    AvatarOrder toOrder() {
        return new AvatarOrder(photo.get(), name, sex, haircuts, outfits);
    }

    boolean namesHaircuts() {
        return !haircuts.isEmpty();
    }
}
