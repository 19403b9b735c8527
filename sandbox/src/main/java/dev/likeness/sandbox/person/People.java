package dev.likeness.sandbox.person;

import java.util.List;
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
     * Every haircut, in the order of menus.
     *
     * @return at least four
     */
    List<Haircut> haircuts();
}
