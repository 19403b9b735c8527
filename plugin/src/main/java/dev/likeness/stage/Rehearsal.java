package dev.likeness.stage;

import com.jme3.light.Light;
import com.jme3.light.LightList;
import com.jme3.light.LightProbe;
import com.jme3.material.MatParamOverride;
import com.jme3.material.MaterialDef;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Draws what is about to appear once, as triangles without area, so that the driver compiles its
 * shaders before and not while it is seen. Whatever was rehearsed is not rehearsed again. Render
 * thread.
 */
final class Rehearsal {

    private final RenderManager renderManager;
    private final ViewPort view;
    private final Map<MaterialDef, Set<Object>> known = new WeakHashMap<>();

    /**
     * Sets up rehearsals.
     *
     * @param view where the models will be seen: its lights and its frame buffer count
     */
    Rehearsal(RenderManager renderManager, ViewPort view) {
        this.renderManager = renderManager;
        this.view = view;
    }

    /**
     * One piece for each kind of shader that is new among the geometries.
     *
     * @param inherited overrides of materials that the geometries do not have yet, but will
     */
    List<Piece> pieces(List<Geometry> geometries, List<MatParamOverride> inherited) {
        List<Light> lights = lights();
        long probes = lights.stream().filter(LightProbe.class::isInstance).count();
        Set<Object> planned = new HashSet<>();
        List<Piece> pieces = new ArrayList<>();
        for (Geometry geometry : geometries) {
            List<MatParamOverride> overrides = new ArrayList<>(inherited);
            overrides.addAll(geometry.getWorldMatParamOverrides());
            MaterialDef definition = geometry.getMaterial().getMaterialDef();
            Object permutation = List.of(Permutation.of(geometry, overrides), probes);
            if (!isKnown(definition, permutation)
                    && planned.add(List.of(definition, permutation))) {
                Runnable work =
                        () -> {
                            draw(standIn(geometry, overrides), lights);
                            remember(definition, permutation);
                        };
                pieces.add(new Piece(Piece.Kind.REHEARSE, 0, work));
            }
        }
        return pieces;
    }

    private boolean isKnown(MaterialDef definition, Object permutation) {
        return known.getOrDefault(definition, Set.of()).contains(permutation);
    }

    private void remember(MaterialDef definition, Object permutation) {
        known.computeIfAbsent(definition, key -> new HashSet<>()).add(permutation);
    }

    private List<Light> lights() {
        List<Light> lights = new ArrayList<>();
        for (Spatial scene : view.getScenes()) {
            LightList list = scene.getWorldLightList();
            list.forEach(lights::add);
        }
        return lights;
    }

    private void draw(Geometry standIn, List<Light> lights) {
        Node place = new Node("rehearsal");
        lights.forEach(place::addLight);
        place.attachChild(standIn);
        place.updateLogicalState(0);
        place.updateGeometricState();
        renderManager.setCamera(view.getCamera(), false);
        renderManager.getRenderer().setFrameBuffer(view.getOutputFrameBuffer());
        renderManager.renderGeometry(standIn);
    }

    private static Geometry standIn(Geometry geometry, List<MatParamOverride> overrides) {
        Geometry standIn = new Geometry(geometry.getName(), areaLess(geometry.getMesh()));
        standIn.setMaterial(geometry.getMaterial());
        overrides.forEach(standIn::addMatParamOverride);
        return standIn;
    }

    /** All vertex data of a mesh, and one triangle on a single vertex. */
    private static Mesh areaLess(Mesh mesh) {
        Mesh copy = new Mesh();
        copy.setMode(Mesh.Mode.Triangles);
        for (VertexBuffer buffer : mesh.getBufferList().getArray()) {
            if (buffer.getBufferType() != VertexBuffer.Type.Index) {
                copy.setBuffer(buffer);
            }
        }
        copy.setBuffer(VertexBuffer.Type.Index, 3, new short[3]);
        copy.setBound(mesh.getBound().clone());
        copy.updateCounts();
        return copy;
    }
}
