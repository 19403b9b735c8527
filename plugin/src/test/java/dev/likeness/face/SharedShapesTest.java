package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.material.MatParamOverride;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import dev.likeness.offscreen.OffscreenGl;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Heads of different people whose files bring equal visemes, as those of services do. */
@ExtendWith(OffscreenGl.Shared.class)
class SharedShapesTest {

    private static final int ATTEMPTS = 50;

    private static OffscreenGl gl;

    private final List<MorphBinding> bindings = new ArrayList<>();
    private MorphRenderer morphs;

    @BeforeAll
    static void openGl(OffscreenGl shared) {
        gl = shared;
    }

    @BeforeEach
    void setUp() {
        gl.run(() -> morphs = new MorphRenderer(gl.assets(), gl.renderer(), MorphPath.GPU));
    }

    @AfterEach
    void tearDown() {
        gl.run(morphs::close);
    }

    @Test
    void equalVisemesOfTwoPeopleAreOnTheCardOnce() {
        Geometry ada = bound(person(1));
        Geometry ben = bound(person(2));

        assertThat(texture(ada, MorphMaterials.COMMON_DELTAS))
                .isSameAs(texture(ben, MorphMaterials.COMMON_DELTAS));
        assertThat(texture(ada, MorphMaterials.COMMON_PAGES))
                .isSameAs(texture(ben, MorphMaterials.COMMON_PAGES));
        assertThat(texture(ada, MorphMaterials.DELTAS))
                .isNotSameAs(texture(ben, MorphMaterials.DELTAS));
        assertThat(morphs.setsInUse()).isEqualTo(3);
    }

    @Test
    void thePersonReadTwiceIsOnTheCardOnce() {
        Geometry ada = bound(person(1));
        Geometry again = bound(person(1));

        assertThat(texture(again, MorphMaterials.DELTAS))
                .isSameAs(texture(ada, MorphMaterials.DELTAS));
        assertThat(morphs.setsInUse()).isEqualTo(2);
    }

    @Test
    void whatIsSharedIsDrawnAsIfItWereNot() {
        BufferedImage shared = picture(MorphPath.GPU, true);
        BufferedImage alone = picture(MorphPath.GPU, false);
        BufferedImage onProcessor = picture(MorphPath.CPU, false);

        assertThat(Portrait.differentPixels(shared, alone, 0)).isZero();
        assertThat(Portrait.differentPixels(shared, onProcessor, 2)).isLessThan(100);
    }

    @Test
    void nothingStaysWhenAllAreGone() throws InterruptedException {
        bound(person(1));
        bound(person(2));
        assertThat(morphs.setsInUse()).isEqualTo(3);

        bindings.clear();
        int left = morphs.setsInUse();
        for (int i = 0; i < ATTEMPTS && left > 0; i++) {
            System.gc();
            Thread.sleep(20);
            left = morphs.setsInUse();
        }

        assertThat(left).isZero();
    }

    @Test
    void visemesStayAsLongAsOneHasThem() throws InterruptedException {
        Geometry ada = bound(person(1));
        bound(person(2));

        bindings.remove(1);
        for (int i = 0; i < ATTEMPTS && morphs.setsInUse() > 2; i++) {
            System.gc();
            Thread.sleep(20);
        }

        assertThat(morphs.setsInUse()).isEqualTo(2);
        assertThat(texture(bound(person(3)), MorphMaterials.COMMON_DELTAS))
                .isSameAs(texture(ada, MorphMaterials.COMMON_DELTAS));
    }

    @Test
    void aReportTellsBothParts() {
        MorphTargets targets = person(1).targets();
        ShapeGroups groups = ShapeGroups.of(targets);

        assertThat(groups.commonBytes()).isPositive();
        assertThat(groups.ownBytes()).isGreaterThan(groups.commonBytes());
        assertThat(MorphRenderer.bytesOnTheCard(targets))
                .isEqualTo(groups.ownBytes() + groups.commonBytes());
    }

    private BufferedImage picture(MorphPath path, boolean withAnother) {
        return gl.call(
                () -> {
                    try (Portrait portrait = new Portrait(gl);
                            MorphRenderer renderer =
                                    new MorphRenderer(gl.assets(), gl.renderer(), path)) {
                        if (withAnother) {
                            renderer.bind(person(2)).apply(weights(0.2f));
                        }
                        MorphedGeometry ada = person(1);
                        renderer.bind(ada).apply(weights(0.6f));
                        portrait.show(ada.geometry());
                        portrait.look(new Vector3f(0, 0, 1), Vector3f.ZERO);
                        return portrait.shoot();
                    }
                });
    }

    private static float[] weights(float of) {
        float[] weights = new float[66];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i % 3 == 0 ? of : i % 3 == 1 ? -of / 2 : 0;
        }
        return weights;
    }

    /** Bound as long as the binding is there, which faces keep. */
    private Geometry bound(MorphedGeometry part) {
        bindings.add(gl.call(() -> morphs.bind(part)));
        return part.geometry();
    }

    /** Arrays of their own, as if read from a file of their own; ARKit shapes differ slightly. */
    private static MorphedGeometry person(int number) {
        Mesh mesh = TestHead.mesh();
        List<MorphTarget> targets = new ArrayList<>();
        for (MorphTarget target : TestHead.targets(mesh).targets()) {
            boolean viseme = targets.size() >= 51;
            float[] positions = target.positions().clone();
            if (!viseme && positions.length > 0) {
                positions[0] += number * 1e-4f;
            }
            targets.add(
                    new MorphTarget(
                            target.name(),
                            target.vertices().clone(),
                            positions,
                            target.normals().clone()));
        }
        Geometry geometry = new Geometry("AvatarHead", mesh);
        Material skin = new Material(gl.assets(), "Common/MatDefs/Light/Lighting.j3md");
        skin.setColor("Diffuse", ColorRGBA.Orange);
        geometry.setMaterial(skin);
        return new MorphedGeometry(geometry, new MorphTargets(mesh.getVertexCount(), targets));
    }

    private static Object texture(Geometry geometry, String name) {
        for (MatParamOverride override : geometry.getLocalMatParamOverrides()) {
            if (override.getName().equals(name)) {
                return override.getValue();
            }
        }
        throw new AssertionError("no " + name);
    }
}
