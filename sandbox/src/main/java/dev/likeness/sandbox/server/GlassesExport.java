package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Eyewear;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Surface;
import java.util.List;

/** Glasses as they fit one person, for exports. */
final class GlassesExport {

    private static final float ROUGHNESS = 0.3f;
    private static final String NODE_PREFIX = "glasses_";

    private final Person person;
    private final ExportOrder order;
    private final GlassesStock stock;

    GlassesExport(Person person, ExportOrder order, GlassesStock stock) {
        this.person = person;
        this.order = order;
        this.stock = stock;
    }

    ExportMesh mesh(String identity, ExportSection section) {
        Eyewear pair = stock.require(person.sex(), identity);
        Surface head = Persons.surface(person, "AvatarHead");
        Surface reshaped =
                Baking.with(head, Baking.positions(head, order.shapeValues()), List.of());
        Surface fitted = pair.fit(reshaped, person.joints());
        return new ExportMesh(
                section.writesPly() ? identity : NODE_PREFIX + identity,
                section.isLow() ? pair.lowered(fitted) : fitted,
                stock.textures(pair, section.textures()),
                true,
                ROUGHNESS);
    }
}
