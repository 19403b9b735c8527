package dev.likeness.lookbook;

import com.jme3.asset.AssetManager;
import com.jme3.post.SceneProcessor;
import com.jme3.profile.AppProfiler;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.scene.Geometry;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Image.Format;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import dev.likeness.stage.PixelReading;
import java.util.Optional;

/**
 * One picture of a sitter: drawn off screen in one frame, before the game's own picture, and read
 * back while the game goes on. Render thread.
 */
final class Shot {

    /**
     * Up to this many pixels on a side are drawn; more is not finer than the picture (in pixels).
     */
    private static final int MOST_DRAWN = 4096;

    private static final int FINE = 2;

    private final RenderManager renderManager;
    private final Sitter sitter;
    private final PortraitOrder order;
    private final int samples;
    private final FrameBuffer target;
    private ViewPort view;
    private PortraitCamera camera;
    private Stillness stillness;
    private PixelReading reading;
    private boolean closed;

    Shot(RenderManager renderManager, Sitter sitter, PortraitOrder order) {
        this.renderManager = renderManager;
        this.sitter = sitter;
        this.order = order;
        samples = FINE * Math.max(order.width(), order.height()) <= MOST_DRAWN ? FINE : 1;
        target = new FrameBuffer(width(), height(), 1);
        Texture2D color = new Texture2D(width(), height(), Format.RGBA8);
        color.getImage().setColorSpace(ColorSpace.sRGB);
        target.addColorTarget(FrameBufferTarget.newTarget(color));
        target.setDepthTarget(FrameBufferTarget.newTarget(Format.Depth));
        target.setSrgb(true);
    }

    int samples() {
        return samples;
    }

    private int width() {
        return samples * order.width();
    }

    private int height() {
        return samples * order.height();
    }

    /** Has the picture drawn in this frame; to be called when the scene is up to date. */
    void arrange(AssetManager assets, SitterBox box) {
        stillness =
                Stillness.of(
                        sitter,
                        order,
                        () -> {
                            camera = PortraitCamera.before(sitter.instance(), box, order, samples);
                            return camera.camera().getLocation();
                        });
        view = renderManager.createPreView("portrait", camera.camera());
        view.setClearFlags(true, true, true);
        view.setBackgroundColor(order.below());
        view.setOutputFrameBuffer(target);
        Geometry background = Background.of(assets, camera, order);
        view.attachScene(background);
        // Attaching it to a view made it stale.
        background.updateGeometricState();
        view.attachScene(sitter.instance().node());
        view.addProcessor(new Shutter());
    }

    /** Whether the frame that was arranged has been drawn. */
    boolean isTaken() {
        return reading != null;
    }

    /** The reading of the picture, once it is taken. */
    Optional<PixelReading> reading() {
        return Optional.ofNullable(reading);
    }

    /** Takes the view port away; the frame must be over. */
    void clearAway() {
        if (view != null) {
            renderManager.removePreView(view);
            view = null;
        }
        letGoOn();
    }

    /** Gives everything back, once. */
    void close() {
        clearAway();
        if (reading != null) {
            reading.close();
        }
        if (!closed) {
            closed = true;
            target.dispose();
        }
    }

    private void letGoOn() {
        if (stillness != null) {
            stillness.end();
            stillness = null;
        }
    }

    private final class Shutter implements SceneProcessor {

        private boolean ready;

        @Override
        public void initialize(RenderManager rm, ViewPort vp) {
            ready = true;
        }

        @Override
        public boolean isInitialized() {
            return ready;
        }

        @Override
        public void postFrame(FrameBuffer out) {
            if (reading == null) {
                reading =
                        PixelReading.begin(renderManager.getRenderer(), target, width(), height());
                letGoOn();
            }
        }

        @Override
        public void preFrame(float tpf) {}

        @Override
        public void postQueue(RenderQueue rq) {}

        @Override
        public void reshape(ViewPort vp, int w, int h) {}

        @Override
        public void cleanup() {}

        @Override
        public void setProfiler(AppProfiler profiler) {}
    }
}
