package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.material.MatParamOverride;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.queue.RenderQueue.ShadowMode;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import dev.likeness.offscreen.OffscreenGl;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at lit, shadowed pictures of morphed heads. */
@ExtendWith(OffscreenGl.Shared.class)
class MorphPicturesTest {

    /** Of 262144: pixels at silhouettes, where the last bit of a position decides. */
    private static final int A_FEW = 100;

    private static final int MANY = 1000;
    private static final String PBR = "Common/MatDefs/Light/PBRLighting.j3md";
    private static final String LIGHTING = "Common/MatDefs/Light/Lighting.j3md";
    private static final String UNSHADED = "Common/MatDefs/Misc/Unshaded.j3md";

    private static OffscreenGl gl;
    private static Mesh mesh;
    private static MorphTargets targets;

    @BeforeAll
    static void openGl(OffscreenGl shared) {
        gl = shared;
        mesh = TestHead.mesh();
        targets = TestHead.targets(mesh);
    }

    @ParameterizedTest
    @ValueSource(strings = {PBR, LIGHTING, UNSHADED})
    void bothPathsDrawTheSamePictureWithShadows(String material) {
        BufferedImage gpu = picture(material, MorphPath.GPU, grimace(1));
        BufferedImage cpu = picture(material, MorphPath.CPU, grimace(1));
        BufferedImage rest = picture(material, MorphPath.GPU, grimace(0));

        assertThat(Portrait.differentPixels(gpu, cpu, 2)).isLessThan(A_FEW);
        assertThat(Portrait.differentPixels(gpu, rest, 2)).isGreaterThan(MANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {PBR, LIGHTING})
    void aShadowFallsOnAMorphedFaceHoweverFewShadowMapsThereAre(String material) {
        for (int maps = 1; maps <= 4; maps++) {
            BufferedImage shaded = shaded(material, maps, ShadowMode.Cast);
            BufferedImage lit = shaded(material, maps, ShadowMode.Off);

            assertThat(Portrait.differentPixels(shaded, lit, 2)).isGreaterThan(MANY);
        }
    }

    private static BufferedImage shaded(String material, int maps, ShadowMode shadow) {
        return gl.call(
                () -> {
                    try (Portrait portrait = new Portrait(gl);
                            MorphRenderer morphs = morphs(MorphPath.GPU)) {
                        portrait.castShadows(maps);
                        Geometry head = head(skin(material));
                        bind(morphs, head).apply(grimace(1));
                        Geometry shade = portrait.shade();
                        shade.setShadowMode(shadow);
                        return shoot(portrait, head, shade);
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {PBR, UNSHADED})
    void aGlowingHeadGlowsInItsMorphedShape(String material) {
        gl.renderManager().setForcedTechnique("Glow");
        try {
            BufferedImage gpu = picture(material, MorphPath.GPU, grimace(1));
            BufferedImage cpu = picture(material, MorphPath.CPU, grimace(1));
            BufferedImage rest = picture(material, MorphPath.GPU, grimace(0));

            assertThat(Portrait.differentPixels(gpu, cpu, 2)).isLessThan(A_FEW);
            assertThat(Portrait.differentPixels(gpu, rest, 2)).isGreaterThan(MANY);
        } finally {
            gl.renderManager().setForcedTechnique(null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PBR, LIGHTING, UNSHADED})
    void theNormalsForOcclusionAreThoseOfTheMovedFace(String material) {
        gl.renderManager().setForcedTechnique("PreNormalPass");
        try {
            BufferedImage gpu = picture(material, MorphPath.GPU, grimace(1));
            BufferedImage cpu = picture(material, MorphPath.CPU, grimace(1));
            BufferedImage rest = picture(material, MorphPath.GPU, grimace(0));

            assertThat(Portrait.differentPixels(gpu, cpu, 2)).isLessThan(A_FEW);
            assertThat(Portrait.differentPixels(gpu, rest, 2)).isGreaterThan(MANY);
        } finally {
            gl.renderManager().setForcedTechnique(null);
        }
    }

    @Test
    void occludedCornersFollowTheFace() {
        BufferedImage gpu = occluded(MorphPath.GPU, grimace(1));
        BufferedImage cpu = occluded(MorphPath.CPU, grimace(1));
        BufferedImage rest = occluded(MorphPath.GPU, grimace(0));
        Portrait.keep(gpu, "occluded");

        assertThat(Portrait.differentPixels(gpu, cpu, 8)).isLessThan(A_FEW);
        assertThat(Portrait.differentPixels(gpu, rest, 8)).isGreaterThan(MANY);
    }

    private static BufferedImage occluded(MorphPath path, float[] weights) {
        return gl.call(
                () -> {
                    try (Portrait portrait = new Portrait(gl);
                            MorphRenderer morphs = morphs(path)) {
                        portrait.occludeCorners();
                        Geometry head = head(skin(PBR));
                        bind(morphs, head).apply(weights);
                        return shoot(portrait, head);
                    }
                });
    }

    @Test
    void twoAvatarsFromOneMeshAndMaterialHaveTwoFaces() {
        BufferedImage different = pair(grimace(1), grimace(0));
        BufferedImage alike = pair(grimace(1), grimace(1));

        assertThat(differenceInHalf(different, alike, 0)).isZero();
        assertThat(differenceInHalf(different, alike, 1)).isGreaterThan(MANY);
    }

    private static BufferedImage pair(float[] leftFace, float[] rightFace) {
        return gl.call(
                () -> {
                    try (Portrait portrait = new Portrait(gl);
                            MorphRenderer morphs = morphs(MorphPath.GPU)) {
                        Material shared = skin(PBR);
                        Geometry left = head(shared);
                        Geometry right = head(shared);
                        left.setLocalTranslation(-0.15f, 0, 0);
                        right.setLocalTranslation(0.15f, 0, 0);
                        bind(morphs, left).apply(leftFace);
                        bind(morphs, right).apply(rightFace);
                        assertThat(left.getMesh()).isSameAs(mesh).isSameAs(right.getMesh());
                        assertThat(left.getMaterial()).isSameAs(right.getMaterial());
                        return shoot(portrait, left, right);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = MorphPath.class,
            names = {"GPU", "CPU"})
    void aJawThatHangsIntoThePictureIsNotCulled(MorphPath path) {
        BufferedImage closed = belowTheChin(path, 0);
        BufferedImage open = belowTheChin(path, 1);

        assertThat(Portrait.differentPixels(closed, open, 2)).isGreaterThan(MANY);
    }

    /** A picture in which of a head at rest nothing is. */
    private static BufferedImage belowTheChin(MorphPath path, float jaw) {
        return gl.call(
                () -> {
                    try (Portrait portrait = new Portrait(gl);
                            MorphRenderer morphs = morphs(path)) {
                        Geometry head = new Geometry("head", TestHead.mesh());
                        head.setMaterial(skin(UNSHADED));
                        MorphedGeometry part =
                                new MorphedGeometry(head, TestHead.longJaw(head.getMesh()));
                        morphs.bind(part).apply(new float[] {jaw});
                        portrait.show(head);
                        Vector3f chin = new Vector3f(0, -0.18f, 0);
                        portrait.look(chin.add(0, 0, 0.15f), chin);
                        return portrait.shoot();
                    }
                });
    }

    @Test
    void deltasAreUploadedOnceForAllAvatarsOfOneMesh() {
        gl.run(
                () -> {
                    try (MorphRenderer morphs = morphs(MorphPath.GPU)) {
                        Material shared = skin(PBR);
                        Geometry one = head(shared);
                        Geometry other = head(shared);
                        bind(morphs, one);
                        bind(morphs, other);

                        assertThat(deltas(one)).isSameAs(deltas(other));
                    }
                });
    }

    @Test
    void aMaterialThatCannotMorphIsMorphedOnTheProcessor() {
        gl.run(
                () -> {
                    try (MorphRenderer morphs = morphs(MorphPath.AUTO)) {
                        Geometry head =
                                head(
                                        new Material(
                                                gl.assets(),
                                                "Common/MatDefs/Misc/ShowNormals.j3md"));

                        assertThat(bind(morphs, head).path()).isEqualTo(MorphPath.CPU);
                    }
                });
    }

    private static Object deltas(Geometry geometry) {
        for (MatParamOverride override : geometry.getLocalMatParamOverrides()) {
            if (override.getName().equals(MorphMaterials.DELTAS)) {
                return override.getValue();
            }
        }
        throw new AssertionError("no deltas");
    }

    private static BufferedImage picture(String material, MorphPath path, float[] weights) {
        return gl.call(
                () -> {
                    try (Portrait portrait = new Portrait(gl);
                            MorphRenderer morphs = morphs(path)) {
                        portrait.castShadows(2);
                        Geometry head = head(skin(material));
                        MorphBinding binding = bind(morphs, head);
                        assertThat(binding.path()).isEqualTo(path);
                        binding.apply(weights);
                        return shoot(portrait, head);
                    }
                });
    }

    private static BufferedImage shoot(Portrait portrait, Geometry... heads) {
        for (Geometry head : heads) {
            portrait.show(head);
        }
        portrait.look(new Vector3f(0, 0, 1f), Vector3f.ZERO);
        BufferedImage picture = portrait.shoot();
        Portrait.keep(picture, "test-head");
        return picture;
    }

    private static MorphRenderer morphs(MorphPath path) {
        return new MorphRenderer(gl.assets(), gl.renderer(), path);
    }

    private static MorphBinding bind(MorphRenderer morphs, Geometry head) {
        return morphs.bind(new MorphedGeometry(head, targets));
    }

    private static Geometry head(Material material) {
        Geometry head = new Geometry("head", mesh);
        head.setMaterial(material);
        head.setShadowMode(ShadowMode.CastAndReceive);
        return head;
    }

    private static Material skin(String definition) {
        Material material = new Material(gl.assets(), definition);
        switch (definition) {
            case PBR -> {
                material.setColor("BaseColor", ColorRGBA.Orange);
                material.setFloat("Metallic", 0);
                material.setColor("Emissive", ColorRGBA.DarkGray);
            }
            case UNSHADED -> material.setColor("GlowColor", ColorRGBA.Yellow);
            default -> material.setFloat("Shininess", 4);
        }
        return material;
    }

    private static float[] grimace(float strength) {
        float[] weights = new float[targets.targets().size()];
        for (int i = 0; i < weights.length; i += 2) {
            weights[i] = strength * (i % 4 == 0 ? 0.7f : -0.5f);
        }
        return weights;
    }

    private static int differenceInHalf(BufferedImage a, BufferedImage b, int half) {
        int width = a.getWidth() / 2;
        int different = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = half * width; x < (half + 1) * width; x++) {
                if (a.getRGB(x, y) != b.getRGB(x, y)) {
                    different++;
                }
            }
        }
        return different;
    }
}
