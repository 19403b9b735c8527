package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.avaturn.Figure.FigurePart;
import dev.likeness.sandbox.format.GltfLayout;
import dev.likeness.sandbox.format.GltfMaterial;
import dev.likeness.sandbox.format.GltfPart;
import dev.likeness.sandbox.format.GltfTexture;
import dev.likeness.sandbox.format.GltfWriter;
import dev.likeness.sandbox.format.Images;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Writes figures as GLB, laid out like Avaturn's files. */
final class AvaturnFile {

    private static final int TEXTURE = 2048;

    private AvaturnFile() {}

    static byte[] glb(Figure figure, String look, Instant now) {
        GltfLayout layout =
                new GltfLayout(
                        "Likeness sandbox",
                        "Scene",
                        "Armature",
                        "Armature",
                        true,
                        "_material",
                        true,
                        Map.of(
                                "created_by",
                                "Likeness sandbox",
                                "created_at",
                                now.toString(),
                                "look_alias",
                                look));
        return GltfWriter.write(
                        figure.joints(),
                        figure.parts().stream().map(AvaturnFile::part).toList(),
                        layout)
                .glb();
    }

    private static GltfPart part(FigurePart part) {
        boolean alpha = part.color().getColorModel().hasAlpha();
        String file = part.name() + (alpha ? ".png" : ".jpg");
        BufferedImage fitted = Images.fitted(part.color(), TEXTURE, TEXTURE);
        GltfTexture color = new GltfTexture(file, Optional.of(Images.encode(fitted, file)));
        return new GltfPart(
                part.name(),
                part.surface(),
                new GltfMaterial(
                        Optional.of(color), Optional.empty(), part.blended(), part.roughness()));
    }
}
