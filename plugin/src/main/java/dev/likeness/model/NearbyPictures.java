package dev.likeness.model;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.texture.Texture2D;
import dev.likeness.model.gltf.GltfResources;
import dev.likeness.model.material.PartMaterials;
import dev.likeness.model.material.PartTextures;
import dev.likeness.model.material.TextureKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Pictures that lie beside a model and that its materials do not mention: services leave out the
 * maps that only their own viewer reads. Found by name.
 */
final class NearbyPictures {

    private final GltfResources resources;
    private final PartMaterials reader;

    NearbyPictures(GltfResources resources, AssetManager assets) {
        this.resources = resources;
        this.reader = new PartMaterials(assets);
    }

    /**
     * Gives a material what it lacks.
     *
     * @param partName node that it is on; files may be named after it or after the material
     * @param material as its file describes it (modified)
     */
    void supply(String partName, Material material) {
        List<String> names = resources.names();
        Map<TextureKind, String> found = new EnumMap<>(TextureKind.class);
        found.putAll(PartTextures.find(material.getName(), names));
        found.putAll(PartTextures.find(partName, names));
        Map<TextureKind, Texture2D> textures = new EnumMap<>(TextureKind.class);
        found.forEach(
                (kind, name) -> {
                    if (PartMaterials.wants(material, kind)) {
                        textures.put(kind, reader.read(kind, resources.resolve(name)));
                    }
                });
        if (textures.containsKey(TextureKind.COLOR)) {
            // Without a picture the colour stood for it; lashes are black and clear then.
            material.setColor("BaseColor", ColorRGBA.White.clone());
        }
        PartMaterials.apply(textures, material);
    }
}
