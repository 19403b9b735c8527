package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Clothing;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.shape.BodyShapes;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/** Garments as they fit one person, for exports. */
final class ClothesExport {

    private static final float ROUGHNESS = 0.85f;

    private final Person person;
    private final ExportOrder order;
    private final ClothesStock stock;

    ClothesExport(Person person, ExportOrder order, ClothesStock stock) {
        this.person = person;
        this.order = order;
        this.stock = stock;
    }

    /** The node is named after the category, as the service names them: outfit_top_hoodie. */
    ExportMesh mesh(String category, String identity, ExportSection section) {
        Clothing piece = stock.require(person.sex(), category, identity);
        String node = category.replace("outfits", "outfit") + "_" + identity;
        Surface fitted = fitted(piece);
        return new ExportMesh(
                section.writesPly() ? identity : node,
                section.isLow() ? piece.lowered(fitted) : fitted,
                stock.textures(person.sex(), piece, section.textures()),
                false,
                ROUGHNESS);
    }

    /** The mask that hides the body below a garment: file name → picture. */
    Map<String, byte[]> mask(String category, String identity, ExportSection section) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        boolean wanted = section.textures().list().contains(ExportCatalogue.MASK);
        if (wanted && !section.pointclouds()) {
            Clothing piece = stock.require(person.sex(), category, identity);
            ExportTexture mask = stock.mask(person.sex(), piece, section);
            mask.content().ifPresent(content -> files.put(mask.fileName(), content));
        }
        return files;
    }

    /** What a garment leaves visible of the body: white, in the layout of the body's texture. */
    BufferedImage maskPicture(String category, String identity, ExportSection section) {
        Clothing piece = stock.require(person.sex(), category, identity);
        return stock.maskPicture(person.sex(), piece, section);
    }

    /** Sewn for the body as it is reshaped, and reshaped with it later. */
    private Surface fitted(Clothing piece) {
        Surface body = Persons.surface(person, "AvatarBody");
        Map<String, Float> values = order.shapeValues();
        Surface garment =
                piece.fit(Baking.with(body, Baking.positions(body, values), body.shapes()));
        Surface reshaped = new BodyShapes(person.joints()).addedTo(garment);
        return Baking.with(
                garment,
                garment.positions(),
                BlendshapeSet.shapes(reshaped, order.morphTargetSets()));
    }
}
