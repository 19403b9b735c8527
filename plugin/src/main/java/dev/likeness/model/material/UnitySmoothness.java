package dev.likeness.model.material;

import com.jme3.texture.Image;
import com.jme3.texture.Texture2D;

/** Turns Unity's metallic-smoothness maps into what glTF and the engine's PBR expect. */
final class UnitySmoothness {

    private UnitySmoothness() {}

    /**
     * Metallic moves from red to blue; smoothness in alpha becomes roughness in green. Red is 1, so
     * that it never reads as shade where a material takes it for occlusion.
     */
    static Texture2D toGltf(Texture2D unity) {
        Image packed =
                Texels.changed(
                        unity.getImage(), (x, y, color) -> color.set(1, 1 - color.a, color.r, 1));
        return Texels.like(unity, packed);
    }
}
