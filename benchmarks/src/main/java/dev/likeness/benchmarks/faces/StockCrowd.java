package dev.likeness.benchmarks.faces;

import com.jme3.anim.MorphControl;
import com.jme3.material.Material;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.mesh.MorphTarget;
import com.jme3.util.BufferUtils;
import dev.likeness.model.MorphTargets;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The engine's MorphControl, with a mesh and a material for each head, which it needs. */
final class StockCrowd implements Crowd {

    private final CrowdHead head;
    private final Supplier<Material> materials;
    private final List<MorphTarget> targets;
    private final List<Geometry> heads = new ArrayList<>();

    StockCrowd(CrowdHead head, Supplier<Material> materials) {
        this.head = head;
        this.materials = materials;
        targets = dense(head.targets());
    }

    private static List<MorphTarget> dense(MorphTargets sparse) {
        int vertices = sparse.vertexCount();
        List<MorphTarget> dense = new ArrayList<>();
        for (dev.likeness.model.MorphTarget target : sparse.targets()) {
            MorphTarget engine = new MorphTarget(target.name());
            engine.setBuffer(
                    VertexBuffer.Type.Position,
                    dense(target.vertices(), target.positions(), vertices));
            engine.setBuffer(
                    VertexBuffer.Type.Normal, dense(target.vertices(), target.normals(), vertices));
            dense.add(engine);
        }
        return dense;
    }

    private static FloatBuffer dense(int[] moved, float[] values, int vertices) {
        FloatBuffer buffer = BufferUtils.createFloatBuffer(3 * vertices);
        for (int i = 0; i < moved.length; i++) {
            for (int axis = 0; axis < 3; axis++) {
                buffer.put(3 * moved[i] + axis, values[3 * i + axis]);
            }
        }
        return buffer;
    }

    @Override
    public void fill(Node room, int count) {
        for (int i = 0; i < count; i++) {
            Mesh mesh = head.mesh();
            targets.forEach(mesh::addMorphTarget);
            Geometry geometry = new Geometry("head", mesh);
            geometry.setMaterial(materials.get());
            Node node = CrowdHead.placed(i, count);
            node.attachChild(geometry);
            node.addControl(CrowdHead.skeleton());
            node.addControl(new MorphControl());
            room.attachChild(node);
            heads.add(geometry);
        }
    }

    @Override
    public void pose(int which, float[] weights) {
        heads.get(which).setMorphState(weights);
    }

    @Override
    public void work(int which, RenderManager renderManager, ViewPort view) {
        heads.get(which).getParent().getControl(MorphControl.class).render(renderManager, view);
    }

    @Override
    public void finish(int which) {
        // Everything is done.
    }

    @Override
    public long deltaBytes() {
        return (long) targets.size() * 2 * 3 * head.vertices() * Float.BYTES;
    }
}
