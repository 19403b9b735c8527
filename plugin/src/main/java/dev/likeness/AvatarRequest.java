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

    private final Source source;
    private final String name;
    private final Optional<Sex> sex;
    private final List<String> haircuts;
    private final OutfitWish outfits;

    /**
     * What it is made of.
     *
     * @param photo from the front; null for an avatar that there is
     * @param sides from both sides, or none
     * @param existing code of an avatar that there is
     */
    private record Source(
            Supplier<Photo> photo, List<Supplier<Photo>> sides, Optional<String> existing) {}

    private AvatarRequest(
            Source source,
            String name,
            Optional<Sex> sex,
            List<String> haircuts,
            OutfitWish outfits) {
        this.source = source;
        this.name = name;
        this.sex = sex;
        this.haircuts = haircuts;
        this.outfits = outfits;
    }

    private static AvatarRequest of(Source source) {
        return new AvatarRequest(source, "", Optional.empty(), List.of(), OutfitWish.NONE);
    }

    private static AvatarRequest of(Supplier<Photo> photo) {
        return of(new Source(photo, List.of(), Optional.empty()));
    }

    private static Supplier<Photo> checked(Photo photo) {
        Objects.requireNonNull(photo, "photo");
        return () -> {
            photo.requirePicture();
            return photo;
        };
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
        return of(checked(photo));
    }

    /**
     * A request for an avatar that was made before, here or in the service's own editor. Nothing is
     * computed and nothing paid for it. Not every service can do that.
     *
     * @param avatarCode its identifier at the service, see {@link Avatar#code()} (not null)
     * @return the request (not null)
     */
    public static AvatarRequest existing(String avatarCode) {
        return of(new Source(null, List.of(), Optional.of(avatarCode)));
    }

    /**
     * Adds photos from both sides, for services that make a better head of three; others leave them
     * unread.
     *
     * @param one a JPEG or PNG (not null)
     * @param other a JPEG or PNG (not null)
     * @return a new request (not null)
     */
    public AvatarRequest sidePhotos(Photo one, Photo other) {
        Source more =
                new Source(
                        source.photo(), List.of(checked(one), checked(other)), source.existing());
        return new AvatarRequest(more, name, sex, haircuts, outfits);
    }

    /**
     * Adds photos from both sides by their files, which are read later, off the render thread.
     *
     * @param one a JPEG or PNG (not null)
     * @param other a JPEG or PNG (not null)
     * @return a new request (not null)
     */
    public AvatarRequest sidePhotos(Path one, Path other) {
        Source more =
                new Source(
                        source.photo(),
                        List.of(() -> Photo.read(one), () -> Photo.read(other)),
                        source.existing());
        return new AvatarRequest(more, name, sex, haircuts, outfits);
    }

    /**
     * Gives the avatar a name for lists at the service.
     *
     * @param avatarName for example the player's name (not null)
     * @return a new request (not null)
     */
    public AvatarRequest name(String avatarName) {
        return new AvatarRequest(
                source, Objects.requireNonNull(avatarName, "avatarName"), sex, haircuts, outfits);
    }

    /**
     * Chooses the template body; without it the service's default is used.
     *
     * @param template the template (not null)
     * @return a new request (not null)
     */
    public AvatarRequest sex(Sex template) {
        return new AvatarRequest(source, name, Optional.of(template), haircuts, outfits);
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
        return new AvatarRequest(source, name, sex, List.of(identities), outfits);
    }

    /**
     * Names what the avatar wears when it appears: whole outfits, tops, bottoms, shoes, glasses.
     * Without this it has the body as the service computes it. Only one garment of a kind fits.
     *
     * @param identities the service's names, put on in this order (not null)
     * @return a new request (not null)
     */
    public AvatarRequest outfits(String... identities) {
        return new AvatarRequest(source, name, sex, haircuts, OutfitWish.of(identities));
    }

    /**
     * Lets the avatar appear in an outfit that the service chooses; as {@link #outfits} for games
     * that do not care which. Services without outfits leave the body as it is.
     *
     * @return a new request (not null)
     */
    public AvatarRequest dressed() {
        return new AvatarRequest(source, name, sex, haircuts, OutfitWish.ANY);
    }

    /** Reads and checks the photo. Blocking. */
    AvatarOrder toOrder() {
        return new AvatarOrder(
                source.photo().get(),
                source.sides().stream().map(Supplier::get).toList(),
                name,
                sex,
                haircuts,
                outfits);
    }

    boolean namesHaircuts() {
        return !haircuts.isEmpty();
    }

    /** The avatar that there is already, or empty if one is to be made of a photo. */
    Optional<String> existing() {
        return source.existing();
    }
}
