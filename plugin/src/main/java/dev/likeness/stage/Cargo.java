package dev.likeness.stage;

import com.jme3.material.MatParam;
import com.jme3.material.MatParamOverride;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a model needs on the graphics card. Parts that are hidden are left out with all that they
 * alone need.
 *
 * @param geometries that will be drawn
 * @param buffers each once
 * @param textures one of each image
 */
record Cargo(List<Geometry> geometries, Set<VertexBuffer> buffers, Map<Image, Texture> textures) {

    /** Collects it all. Any thread, while the model is in no scene. */
    static Cargo of(Spatial model) {
        List<Geometry> geometries = new ArrayList<>();
        model.depthFirstTraversal(
                spatial -> {
                    if (spatial instanceof Geometry geometry && isShown(geometry)) {
                        geometries.add(geometry);
                    }
                });
        Cargo cargo =
                new Cargo(
                        geometries,
                        Collections.newSetFromMap(new IdentityHashMap<>()),
                        new IdentityHashMap<>());
        geometries.forEach(cargo::add);
        return cargo;
    }

    private static boolean isShown(Geometry geometry) {
        return geometry.getCullHint() != Spatial.CullHint.Always
                && geometry.getMaterial() != null
                && geometry.getVertexCount() > 0;
    }

    private void add(Geometry geometry) {
        Mesh mesh = geometry.getMesh();
        for (VertexBuffer buffer : mesh.getBufferList().getArray()) {
            if (buffer.getData() != null && buffer.getUsage() != VertexBuffer.Usage.CpuOnly) {
                buffers.add(buffer);
            }
        }
        for (int level = 0; level < mesh.getNumLodLevels(); level++) {
            buffers.add(mesh.getLodLevel(level));
        }
        for (MatParam parameter : geometry.getMaterial().getParams()) {
            add(parameter.getValue());
        }
        for (MatParamOverride override : geometry.getWorldMatParamOverrides().getArray()) {
            add(override.getValue());
        }
    }

    private void add(Object value) {
        if (value instanceof Texture texture && texture.getImage() != null) {
            textures.putIfAbsent(texture.getImage(), texture);
        }
    }
}
