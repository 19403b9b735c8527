package dev.likeness.demo.scene;

import com.jme3.app.Application;
import com.jme3.app.state.BaseAppState;
import com.jme3.post.SceneProcessor;
import com.jme3.profile.AppProfiler;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.texture.FrameBuffer;
import com.jme3.util.BufferUtils;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes pictures of finished frames, menus included. */
public final class PictureTaker extends BaseAppState {

    private final Queue<CompletableFuture<BufferedImage>> wanted = new ConcurrentLinkedQueue<>();
    private final Shutter shutter = new Shutter();
    private ViewPort lastView;

    /**
     * Asks for a picture of the next finished frame (any thread).
     *
     * @return completes on the render thread with an opaque picture of the window's size (not null)
     */
    public CompletableFuture<BufferedImage> next() {
        CompletableFuture<BufferedImage> picture = new CompletableFuture<>();
        wanted.add(picture);
        return picture;
    }

    @Override
    protected void initialize(Application app) {
        List<ViewPort> last = app.getRenderManager().getPostViews();
        lastView = last.isEmpty() ? app.getViewPort() : last.get(last.size() - 1);
    }

    @Override
    protected void onEnable() {
        lastView.addProcessor(shutter);
    }

    @Override
    protected void onDisable() {
        lastView.removeProcessor(shutter);
    }

    @Override
    protected void cleanup(Application app) {
        wanted.forEach(picture -> picture.cancel(false));
    }

    private final class Shutter implements SceneProcessor {

        private RenderManager renderManager;
        private int width;
        private int height;

        @Override
        public void initialize(RenderManager rm, ViewPort vp) {
            renderManager = rm;
            reshape(vp, vp.getCamera().getWidth(), vp.getCamera().getHeight());
        }

        @Override
        public boolean isInitialized() {
            return renderManager != null;
        }

        @Override
        public void reshape(ViewPort vp, int w, int h) {
            width = w;
            height = h;
        }

        @Override
        public void postFrame(FrameBuffer out) {
            CompletableFuture<BufferedImage> picture = wanted.poll();
            if (picture == null) {
                return;
            }
            ByteBuffer pixels = BufferUtils.createByteBuffer(4 * width * height);
            renderManager.getRenderer().readFrameBuffer(out, pixels);
            picture.complete(upright(pixels, width, height));
        }

        @Override
        public void preFrame(float tpf) {}

        @Override
        public void postQueue(RenderQueue rq) {}

        @Override
        public void cleanup() {
            renderManager = null;
        }

        @Override
        public void setProfiler(AppProfiler profiler) {}
    }

    /** OpenGL's first row is the lowest. */
    private static BufferedImage upright(ByteBuffer rgba, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 4 * ((height - 1 - y) * width + x);
                row[x] =
                        (rgba.get(at) & 0xFF) << 16
                                | (rgba.get(at + 1) & 0xFF) << 8
                                | rgba.get(at + 2) & 0xFF;
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }
}
