package dev.likeness.benchmarks.faces;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.Renderer;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.face.ArKit;
import dev.likeness.face.Face;
import dev.likeness.face.MorphPath;
import dev.likeness.face.MorphRenderer;
import dev.likeness.face.Viseme;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Likeness: one mesh, one material and one set of deltas for all heads, a face for each. */
final class LikenessCrowd implements Crowd {

    private static final float FRAME = 1 / 60f;

    private final MorphRenderer morphs;
    private final Mesh mesh;
    private final MorphTargets targets;
    private final Material material;
    private final List<Geometry> heads = new ArrayList<>();
    private final List<Face> faces = new ArrayList<>();

    LikenessCrowd(
            CrowdHead head,
            AssetManager assets,
            Renderer renderer,
            Supplier<Material> materials,
            MorphPath path) {
        mesh = head.mesh();
        targets = head.targets();
        morphs = new MorphRenderer(assets, renderer, path);
        material = materials.get();
    }

    @Override
    public void fill(Node room, int count) {
        for (int i = 0; i < count; i++) {
            Geometry geometry = new Geometry("head", mesh);
            geometry.setMaterial(material);
            Node node = CrowdHead.placed(i, count);
            node.attachChild(geometry);
            node.addControl(CrowdHead.skeleton());
            AvatarInstance avatar =
                    new AvatarInstance(
                            node,
                            List.of(new MorphedGeometry(geometry, targets)),
                            node,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
            Face face = Face.of(avatar, morphs, i);
            face.setBlinking(false);
            heads.add(geometry);
            faces.add(face);
            room.attachChild(node);
        }
    }

    @Override
    public void pose(int head, float[] weights) {
        Face face = faces.get(head);
        int at = 0;
        for (ArKit shape : ArKit.ALL) {
            if (shape != ArKit.TONGUE_OUT) {
                face.set(shape, weights[at++]);
            }
        }
        for (Viseme viseme : Viseme.ALL) {
            face.set(viseme, weights[at++]);
        }
    }

    @Override
    public void work(int head, RenderManager renderManager, ViewPort view) {
        faces.get(head).update(FRAME);
    }

    @Override
    public void finish(int head) {
        // The processor's sums have to be there when the mesh is read, which drawing does.
        heads.get(head).getMesh().getBuffer(Type.Position);
    }

    @Override
    public long deltaBytes() {
        return MorphRenderer.bytesOnTheCard(targets);
    }
}
