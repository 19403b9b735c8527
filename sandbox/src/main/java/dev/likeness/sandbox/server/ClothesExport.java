package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Clothing;
import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.shape.BodyShapes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Garments as they fit one person, for exports. */
final class ClothesExport {

    private static final float ROUGHNESS = 0.85f;
    private static final String MASK = "BodyVisibilityMask";

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
        return new ExportMesh(
                section.writesPly() ? identity : node,
                fitted(piece),
                texture(piece, "Color", section),
                texture(piece, "Normal", section),
                false,
                ROUGHNESS);
    }

    /** The mask that hides the body below a garment: file name → picture. */
    Map<String, byte[]> mask(String category, String identity, ExportSection section) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        boolean wanted = section.textures().list().contains(ExportCatalogue.MASK);
        if (wanted && !section.pointclouds()) {
            Clothing piece = stock.require(person.sex(), category, identity);
            String name = fileName(piece, section.lod() + "_" + MASK, section);
            files.put(name, stock.texture(person.sex(), piece, MASK, section.textures().profile()));
        }
        return files;
    }

    private Optional<ExportTexture> texture(Clothing piece, String kind, ExportSection section) {
        if (!section.textures().list().contains(kind)) {
            return Optional.empty();
        }
        byte[] picture = stock.texture(person.sex(), piece, kind, section.textures().profile());
        return Optional.of(new ExportTexture(fileName(piece, kind, section), Optional.of(picture)));
    }

    private static String fileName(Clothing piece, String kind, ExportSection section) {
        return piece.identity()
                + "_"
                + kind
                + "_"
                + section.textures().profile().sizeName()
                + ".jpg";
    }

    /** Sewn for the body as it is reshaped, and reshaped with it later. */
    private Surface fitted(Clothing piece) {
        Surface body = body();
        Map<String, Float> values = order.shapeValues();
        Surface garment =
                piece.fit(Baking.with(body, Baking.positions(body, values), body.shapes()));
        Surface reshaped = new BodyShapes(person.joints()).addedTo(garment);
        return Baking.with(
                garment,
                garment.positions(),
                BlendshapeSet.shapes(reshaped, order.morphTargetSets()));
    }

    private Surface body() {
        return person.parts().stream()
                .filter(part -> part.name().equals("AvatarBody"))
                .map(Part::surface)
                .findFirst()
                .orElseThrow(ApiException::notFound);
    }
}
