package dev.likeness.model.material;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.material.RenderState.BlendMode;
import com.jme3.math.ColorRGBA;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.texture.Texture2D;

/** Makes materials of the engine's own PBR definition. */
public final class PbrMaterials {

    private final AssetManager assets;

    public PbrMaterials(AssetManager assets) {
        this.assets = assets;
    }

    /** A white, rough, non-metallic material: what a file means that says nothing. */
    public Material plain(String name) {
        Material material = new SoftEdgeMaterial(assets);
        material.setName(name);
        material.setColor("BaseColor", ColorRGBA.White.clone());
        material.setFloat("Metallic", 0);
        material.setFloat("Roughness", 1);
        return material;
    }

    /** A material with one colour map, finished for what it covers. */
    public Material textured(String name, Texture2D color, SurfaceRole role) {
        Material material = plain(name);
        material.setTexture("BaseColorMap", color);
        role.complete(material);
        return material;
    }

    /** Has the engine read a normal map as glTF means it: green grows upwards. */
    public static void takeGltfNormals(Material material) {
        material.setFloat("NormalType", 1);
        material.setFloat("NormalScale", 1);
    }

    public static Bucket bucketOf(Material material) {
        if (material instanceof SoftEdgeMaterial soft && soft.isSoft()) {
            return Bucket.Transparent;
        }
        BlendMode blend = material.getAdditionalRenderState().getBlendMode();
        return blend == BlendMode.Off ? Bucket.Inherit : Bucket.Transparent;
    }
}
