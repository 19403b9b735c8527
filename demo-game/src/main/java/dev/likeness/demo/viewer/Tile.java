package dev.likeness.demo.viewer;

import com.jme3.font.BitmapFont;
import com.jme3.font.BitmapText;
import com.jme3.material.RenderState;
import com.jme3.math.ColorRGBA;
import com.jme3.math.FastMath;
import com.jme3.post.SceneProcessor;
import com.jme3.profile.AppProfiler;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.scene.Node;
import com.jme3.texture.FrameBuffer;
import dev.likeness.demo.scene.OrbitState;

/** One avatar's upright strip of the picture: a view port, a camera, a name. Render thread. */
final class Tile {

    private static final float NEAR_SHARE = 0.05f;
    private static final float NEAREST = 0.005f;
    private static final float ROOM_BEHIND = 8;
    private static final float LABEL_SIZE = 18;
    private static final float LABEL_ABOVE = 34;

    private final Exhibit exhibit;
    private final RenderManager renderManager;
    private final Camera camera = new Camera(1, 1);
    private final ViewPort viewPort;
    private final BitmapText label;
    private final Wireframe wireframe = new Wireframe();
    private Framing framing;
    private float aspect = 1;
    private float lens = Framing.FIELD_OF_VIEW;

    Tile(Exhibit exhibit, BitmapFont font, RenderManager renderManager) {
        this.exhibit = exhibit;
        this.renderManager = renderManager;
        viewPort = renderManager.createMainView(exhibit.file().title(), camera);
        viewPort.setClearFlags(false, true, true);
        viewPort.attachScene(exhibit.node());
        label = new BitmapText(font);
        label.setSize(LABEL_SIZE);
        label.setColor(ColorRGBA.White);
        label.setText(exhibit.file().title());
    }

    Exhibit exhibit() {
        return exhibit;
    }

    void attachTo(Node rootNode, Node guiNode) {
        rootNode.attachChild(exhibit.node());
        guiNode.attachChild(label);
    }

    void frame(Look look) {
        framing = Framing.of(exhibit, look);
    }

    /**
     * Looks from farther away through a longer lens, so that the same is in the picture.
     *
     * @param angle from the lower to the upper edge (in degrees)
     */
    void lens(float angle) {
        lens = angle;
    }

    /** Fills the picture between two shares of its width. */
    void place(float left, float right, int width, int height, boolean labelled) {
        if (camera.getWidth() != width || camera.getHeight() != height) {
            camera.resize(width, height, false);
        }
        camera.setViewPort(left, right, 0, 1);
        aspect = (right - left) * width / height;
        float middle = (left + right) / 2 * width;
        label.setLocalTranslation(
                Math.round(middle - label.getLineWidth() / 2), LABEL_ABOVE, labelled ? 0 : -1);
        label.setCullHint(
                labelled
                        ? com.jme3.scene.Spatial.CullHint.Never
                        : com.jme3.scene.Spatial.CullHint.Always);
    }

    /** Looks at the avatar as the orbit says, whose lengths count in framing distances. */
    void aim(OrbitState.View orbit) {
        float unit = framing.distance(aspect) * farther();
        float distance = unit * orbit.distance();
        camera.setFrustumPerspective(
                lens, aspect, Math.max(NEAREST, NEAR_SHARE * distance), distance + ROOM_BEHIND);
        new OrbitState.View(
                        framing.centre().add(orbit.centre().mult(unit)),
                        orbit.turn(),
                        orbit.tilt(),
                        distance)
                .place(camera);
    }

    private float farther() {
        return FastMath.tan(Framing.FIELD_OF_VIEW * FastMath.DEG_TO_RAD / 2)
                / FastMath.tan(lens * FastMath.DEG_TO_RAD / 2);
    }

    void setWireframe(boolean on) {
        viewPort.removeProcessor(wireframe);
        if (on) {
            viewPort.addProcessor(wireframe);
        }
    }

    void close() {
        renderManager.removeMainView(viewPort);
        label.removeFromParent();
        exhibit.close();
    }

    /** Draws edges instead of faces, whatever the materials say. */
    private final class Wireframe implements SceneProcessor {

        private final RenderState lines = new RenderState();
        private boolean ready;

        @Override
        public void initialize(RenderManager rm, ViewPort vp) {
            lines.setWireframe(true);
            ready = true;
        }

        @Override
        public boolean isInitialized() {
            return ready;
        }

        @Override
        public void postQueue(RenderQueue rq) {
            renderManager.setForcedRenderState(lines);
        }

        @Override
        public void postFrame(FrameBuffer out) {
            renderManager.setForcedRenderState(null);
        }

        @Override
        public void preFrame(float tpf) {}

        @Override
        public void reshape(ViewPort vp, int w, int h) {}

        @Override
        public void cleanup() {}

        @Override
        public void setProfiler(AppProfiler profiler) {}
    }
}
