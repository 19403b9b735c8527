package dev.likeness.demo.ui;

import com.jme3.app.Application;
import com.jme3.app.SimpleApplication;
import com.jme3.app.state.BaseAppState;
import com.jme3.input.InputManager;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.scene.Node;
import com.simsilica.lemur.Panel;

/** A screen of menus that keeps its place when the window changes its size. Render thread. */
public abstract class Screen extends BaseAppState {

    /** The window's height for which the menus are drawn one to one (in pixels). */
    private static final float DRAWN_FOR_HEIGHT = 720;

    /** What stays free above and below the tallest panel (in the menus' units). */
    private static final float EDGE = 6;

    private final Node menus = new Node(getClass().getSimpleName());
    private int width;
    private int height;
    private boolean listening;

    @Override
    protected void initialize(Application app) {}

    @Override
    protected void cleanup(Application app) {}

    @Override
    protected void onEnable() {
        ((SimpleApplication) getApplication()).getGuiNode().attachChild(menus);
        forgetSize();
    }

    @Override
    protected void onDisable() {
        menus.removeFromParent();
        if (listening) {
            listening = false;
            endListening(getApplication().getInputManager());
        }
    }

    /**
     * Hears keys from now on. Called in the frame after the screen was enabled: the key that one
     * screen was left with must not be heard by the next one too.
     *
     * @param input where listeners are added (not null, modified)
     */
    protected void listen(InputManager input) {}

    /**
     * Hears no keys any more.
     *
     * @param input where listeners were added (not null, modified)
     */
    protected void endListening(InputManager input) {}

    @Override
    public void update(float tpf) {
        if (!listening) {
            listening = true;
            listen(getApplication().getInputManager());
        }
        Camera camera = getApplication().getCamera();
        if (camera.getWidth() != width || camera.getHeight() != height) {
            width = camera.getWidth();
            height = camera.getHeight();
            float usual = Math.max(1, (float) Math.floor(2 * height / DRAWN_FOR_HEIGHT) / 2);
            float scale = Math.min(usual, height / (tallest() + 2 * EDGE));
            menus.setLocalScale(scale);
            place(width / scale, height / scale);
        }
    }

    /**
     * Puts every panel in its place; called when the size of the window or of a panel changes.
     *
     * @param screenWidth of the window, in the menus' units
     * @param screenHeight of the window, in the menus' units
     */
    protected abstract void place(float screenWidth, float screenHeight);

    /**
     * How high the highest panel wants to be; in a window that is too low everything is drawn
     * smaller.
     *
     * @return in the menus' units; 0 if all panels fit themselves to the window
     */
    protected float tallest() {
        return 0;
    }

    /** Has {@link #place} called before the next frame. */
    protected final void forgetSize() {
        width = 0;
    }

    /**
     * Where panels are attached.
     *
     * @return the same on every call (not null)
     */
    protected final Node menus() {
        return menus;
    }

    /**
     * Moves a panel's upper left corner.
     *
     * @param panel to move (not null, modified)
     * @param left from the left of the screen (in the menus' units)
     * @param top from the upper edge of the screen (in the menus' units)
     * @param screenHeight as {@link #place} tells it
     */
    protected static void move(Panel panel, float left, float top, float screenHeight) {
        panel.setLocalTranslation(Math.round(left), Math.round(screenHeight - top), 0);
    }

    /**
     * How large a panel wants to be.
     *
     * @param panel to measure (not null)
     * @return width, height, depth (not null)
     */
    protected static Vector3f sizeOf(Panel panel) {
        return panel.getPreferredSize();
    }
}
