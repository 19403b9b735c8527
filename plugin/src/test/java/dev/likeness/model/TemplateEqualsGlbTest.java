package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.jme3.anim.Armature;
import com.jme3.anim.SkinningControl;
import com.jme3.math.Matrix4f;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.face.Face;
import dev.likeness.face.MorphPath;
import dev.likeness.face.MorphRenderer;
import dev.likeness.offscreen.OffscreenGl;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A person that comes as template, pointclouds and deltas is the one that comes as a GLB. */
@ExtendWith(OffscreenGl.Shared.class)
class TemplateEqualsGlbTest {

    private static final double TENTH_OF_A_MILLIMETRE = 1e-4;

    @TempDir Path folder;

    private final OffscreenGl gl;
    private final AvatarAssetReader reader;

    TemplateEqualsGlbTest(OffscreenGl gl) {
        this.gl = gl;
        this.reader = new AvatarAssetReader(gl.assets());
    }

    @Test
    void aGeneratedPersonHasTheSameVerticesEitherWay() {
        byte[] glb = GeneratedTemplate.personAsGlb();

        assertSameVertices(asGlb(glb), asPointclouds(glb));
    }

    @Test
    void aRealPersonHasTheSameVerticesEitherWay() throws IOException {
        byte[] glb = realHead();

        assertSameVertices(asGlb(glb), asPointclouds(glb));
    }

    @Test
    void aRealPersonLooksTheSameEitherWay() throws IOException {
        byte[] glb = realHead();
        AvatarAsset one = asGlb(glb);
        AvatarAsset other = asPointclouds(glb);

        for (Map<String, Float> face :
                List.<Map<String, Float>>of(
                        Map.of(),
                        Map.of("jawOpen", 1f),
                        Map.of("mouthSmileLeft", 1f, "mouthSmileRight", 1f))) {
            assertThat(TestPicture.difference(picture(one, face), picture(other, face)))
                    .as("mean difference of 255 with %s", face)
                    .isLessThan(0.4);
        }
    }

    private static byte[] realHead() throws IOException {
        String shared = System.getProperty("likeness.shared", "");
        assumeFalse(shared.isEmpty(), "likeness.shared is not set");
        return Files.readAllBytes(Path.of(shared, "avatars/metaperson/female_lod2_head.glb"));
    }

    private AvatarAsset asGlb(byte[] glb) {
        return reader.read(TestFiles.write(folder, "person.glb", glb));
    }

    private AvatarAsset asPointclouds(byte[] glb) {
        Path place = folder.resolve("apart");
        GeneratedTemplate.write(place, GlbAsTemplate.files(glb));
        return reader.read(place);
    }

    private static void assertSameVertices(AvatarAsset one, AvatarAsset other) {
        assertThat(other.partNames()).isEqualTo(one.partNames());
        Matrix4f[] pose = posed(one);
        Matrix4f[] otherPose = posed(other);
        int shapes = 0;
        for (int p = 0; p < one.parts().size(); p++) {
            AssetPart part = one.parts().get(p);
            AssetPart same = other.parts().get(p);
            float[] rest = positions(part);
            assertClose(part.name() + " at rest", rest, positions(same));
            assertClose(
                    part.name() + " posed",
                    skinned(part.mesh(), rest, pose),
                    skinned(same.mesh(), positions(same), otherPose));
            for (MorphTarget target : part.morphs().targets()) {
                assertClose(
                        part.name() + " posed with " + target.name(),
                        skinned(part.mesh(), moved(rest, target), pose),
                        skinned(
                                same.mesh(),
                                moved(positions(same), named(same, target.name())),
                                otherPose));
                shapes++;
            }
        }
        assertThat(shapes).isPositive();
    }

    private static MorphTarget named(AssetPart part, String name) {
        return part.morphs().targets().stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertClose(String what, float[] expected, float[] found) {
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            worst = Math.max(worst, Math.abs(expected[i] - found[i]));
        }
        assertThat(found.length).as(what).isEqualTo(expected.length);
        assertThat(worst).as("metres apart: %s", what).isLessThan(TENTH_OF_A_MILLIMETRE);
    }

    private static Matrix4f[] posed(AvatarAsset asset) {
        AvatarInstance instance = asset.newInstance();
        Armature armature = instance.node().getControl(SkinningControl.class).getArmature();
        for (String joint : new String[] {"Hips", "Neck", "Head"}) {
            if (armature.getJoint(joint) != null) {
                armature.getJoint(joint)
                        .setLocalRotation(new Quaternion().fromAngles(0.2f, 0.5f, -0.1f));
            }
        }
        armature.update();
        return armature.computeSkinningMatrices();
    }

    private static float[] positions(AssetPart part) {
        return FittedMesh.floats(part.mesh(), Type.Position, Type.BindPosePosition);
    }

    private static float[] moved(float[] rest, MorphTarget target) {
        float[] moved = rest.clone();
        for (int i = 0; i < target.vertices().length; i++) {
            for (int axis = 0; axis < 3; axis++) {
                moved[3 * target.vertices()[i] + axis] += target.positions()[3 * i + axis];
            }
        }
        return moved;
    }

    private static float[] skinned(Mesh mesh, float[] rest, Matrix4f[] matrices) {
        ByteBuffer joints = (ByteBuffer) mesh.getBuffer(Type.BoneIndex).getData();
        FloatBuffer weights = (FloatBuffer) mesh.getBuffer(Type.BoneWeight).getData();
        float[] result = new float[rest.length];
        for (int v = 0; v < rest.length / 3; v++) {
            Vector3f place = new Vector3f(rest[3 * v], rest[3 * v + 1], rest[3 * v + 2]);
            Vector3f sum = new Vector3f();
            for (int i = 4 * v; i < 4 * v + 4; i++) {
                sum.addLocal(matrices[joints.get(i) & 0xFF].mult(place).mult(weights.get(i)));
            }
            result[3 * v] = sum.x;
            result[3 * v + 1] = sum.y;
            result[3 * v + 2] = sum.z;
        }
        return result;
    }

    private BufferedImage picture(AvatarAsset asset, Map<String, Float> weights) {
        Studio studio = new Studio(gl);
        AvatarInstance instance = asset.newInstance();
        try (MorphRenderer renderer =
                gl.call(() -> new MorphRenderer(gl.assets(), gl.renderer(), MorphPath.GPU))) {
            Face face = gl.call(() -> Face.of(instance, renderer, 1));
            face.setBlinking(false);
            weights.forEach(face::set);
            gl.run(() -> face.update(0.1f));
            studio.attach(instance.node());
            Vector3f head = new Vector3f(0, 0.2f, 0);
            studio.photograph(head.add(0, 0, 0.8f), head);
            return studio.photograph(head.add(0.1f, 0, 0.8f), head);
        }
    }
}
