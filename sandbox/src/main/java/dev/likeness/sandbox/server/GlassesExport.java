package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Eyewear;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Surface;

/** Glasses as they fit one person, for exports. */
final class GlassesExport {

    private static final float ROUGHNESS = 0.3f;
    private static final String NODE_PREFIX = "glasses_";

    private final Person person;
    private final GlassesStock stock;

    GlassesExport(Person person, GlassesStock stock) {
        this.person = person;
        this.stock = stock;
    }

    ExportMesh mesh(String identity, ExportSection section) {
        Eyewear pair = stock.require(person.sex(), identity);
        Surface fitted = pair.fit(Persons.surface(person, "AvatarHead"), person.joints());
        return new ExportMesh(
                section.writesPly() ? identity : NODE_PREFIX + identity,
                section.isLow() ? pair.lowered(fitted) : fitted,
                stock.textures(pair, section.textures()),
                true,
                ROUGHNESS);
    }
}
