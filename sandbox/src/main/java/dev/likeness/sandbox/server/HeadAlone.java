package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Picture;
import java.util.List;
import java.util.Optional;

/** A person of whom there is only the head, in one mesh with one texture. */
final class HeadAlone {

    /** Name of the mesh. */
    static final String PART = "model";

    private static final float ROUGHNESS = 0.6f;

    private HeadAlone() {}

    static Person of(Person person) {
        Part head =
                new Part(
                        PART,
                        person.legacyHead(),
                        Optional.of(new Picture(PART + ".jpg", person.legacyTexture())),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        ROUGHNESS);
        return new Person(
                person.sex(),
                person.traits(),
                person.joints(),
                List.of(head),
                person.legacyHead(),
                person.legacyAtlas(),
                person.haircuts(),
                person.landmarks());
    }
}
