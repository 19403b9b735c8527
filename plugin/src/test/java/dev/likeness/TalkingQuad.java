package dev.likeness;

import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.material.Material;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.shape.Quad;
import com.jme3.system.NullRenderer;
import dev.likeness.face.ArKit;
import dev.likeness.face.MorphPath;
import dev.likeness.face.MorphRenderer;
import dev.likeness.face.Viseme;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The least that can speak: four vertices with all visemes and all shapes of a face. */
final class TalkingQuad {

    private static final AssetManager ASSETS = new DesktopAssetManager(true);

    private TalkingQuad() {}

    static MorphRenderer renderer() {
        return new MorphRenderer(ASSETS, new NullRenderer(), MorphPath.CPU);
    }

    static AvatarInstance avatar() {
        Mesh mesh = new Quad(1, 1);
        List<MorphTarget> shapes =
                Stream.concat(
                                Arrays.stream(Viseme.values()).map(Viseme::shapeName),
                                Arrays.stream(ArKit.values()).map(ArKit::shapeName))
                        .map(TalkingQuad::shape)
                        .toList();
        Geometry geometry = new Geometry("AvatarHead", mesh);
        geometry.setMaterial(new Material(ASSETS, "Common/MatDefs/Misc/Unshaded.j3md"));
        Node node = new Node("Ada");
        node.attachChild(geometry);
        return new AvatarInstance(
                node,
                List.of(
                        new MorphedGeometry(
                                geometry, new MorphTargets(mesh.getVertexCount(), shapes))),
                node,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static MorphTarget shape(String name) {
        return new MorphTarget(name, new int[] {0}, new float[] {0, 0, 1}, new float[] {0, 0, 0});
    }
}
