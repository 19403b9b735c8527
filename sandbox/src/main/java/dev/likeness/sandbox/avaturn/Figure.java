package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Surface;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A person dressed as wanted, in parts as Avaturn's files name them.
 *
 * @param joints the skeleton, parents first
 * @param parts in the order of the file
 */
record Figure(List<Joint> joints, List<FigurePart> parts) {

    /**
     * One mesh.
     *
     * @param name for example "avaturn_look_0"
     * @param surface carried by the figure's joints; its shapes become blendshapes
     * @param color its picture
     * @param blended true if the alpha of the picture is to be blended
     * @param roughness 0 to 1
     */
    record FigurePart(
            String name, Surface surface, BufferedImage color, boolean blended, float roughness) {}
}
