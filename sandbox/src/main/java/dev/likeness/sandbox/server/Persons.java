package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Surface;

/** Looks things up in people. */
final class Persons {

    private Persons() {}

    /** The mesh of a part; 404 if this person has none such. */
    static Surface surface(Person person, String part) {
        return person.parts().stream()
                .filter(each -> each.name().equals(part))
                .map(Part::surface)
                .findFirst()
                .orElseThrow(ApiException::notFound);
    }
}
