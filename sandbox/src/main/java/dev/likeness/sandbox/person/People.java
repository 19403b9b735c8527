package dev.likeness.sandbox.person;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Makes people from photos. Thread-safe; templates are built once and kept. */
public interface People {

    /**
     * Computes a person.
     *
     * @param photo an encoded JPEG or PNG
     * @param sex the template
     * @param progress hears 0 to 1 on the calling thread
     * @return the person
     * @throws UnusablePhotoException if the picture is broken, too small, or shows no face
     */
    Person compute(byte[] photo, Sex sex, DoubleConsumer progress) throws UnusablePhotoException;

    /**
     * An invented person, to try out everything that people are made for before somebody waits.
     *
     * @param sex the template
     * @return empty if there is none
     */
    default Optional<Person> example(Sex sex) {
        return Optional.empty();
    }

    /**
     * Which template suits a photo, for pipelines that leave no choice. A guess by proportions and
     * hair, no finding.
     *
     * @param photo an encoded JPEG or PNG
     * @return the template
     * @throws UnusablePhotoException if the picture is broken, too small, or shows no face
     */
    default Sex suitingTemplate(byte[] photo) throws UnusablePhotoException {
        return Sex.FEMALE;
    }

    /**
     * A legacy head with fewer triangles, the lowest level without teeth. The same vertices are
     * kept for everybody.
     *
     * @param sex the template
     * @param level 0 (all there is) to 8
     * @param head the legacy head of a person
     * @return a new surface, or the same if there is no lower level
     */
    default Surface loweredLegacyHead(Sex sex, int level, Surface head) {
        return head;
    }

    /**
     * Every haircut, in the order of menus.
     *
     * @return at least four
     */
    List<Haircut> haircuts();

    /**
     * A part with fewer triangles. The same vertices are kept for everybody.
     *
     * @param sex the template
     * @param part for example "AvatarHead"
     * @param surface that part of a person, shaped as it may be
     * @return a new surface, or the same if there is no lower level
     */
    default Surface lowered(Sex sex, String part, Surface surface) {
        return surface;
    }

    /**
     * Every garment, in the order of menus; the same names for both sexes.
     *
     * @param sex whose body they are cut for
     * @return empty if there are no clothes
     */
    default List<Clothing> clothes(Sex sex) {
        return List.of();
    }

    /**
     * A haircut with fewer triangles. The same vertices are kept for everybody.
     *
     * @param identity of the haircut
     * @param fitted its surface, on whichever head
     * @return a new surface, or the same if there is no lower level
     */
    default Surface loweredHaircut(String identity, Surface fitted) {
        return fitted;
    }

    /**
     * All glasses, in the order of menus; the same names for both sexes.
     *
     * @param sex whose heads they are bent for
     * @return empty if there are none
     */
    default List<Eyewear> glasses(Sex sex) {
        return List.of();
    }

    /**
     * The pictures that everybody made from a template has. Telling which there are paints none.
     *
     * @param sex the template
     * @return empty if everybody's pictures are their own
     */
    default List<CommonPicture> commonPictures(Sex sex) {
        return List.of();
    }
}
