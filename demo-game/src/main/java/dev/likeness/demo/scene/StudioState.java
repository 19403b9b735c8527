package dev.likeness.demo.scene;

import com.jme3.app.Application;
import com.jme3.app.SimpleApplication;
import com.jme3.app.state.BaseAppState;
import com.jme3.light.DirectionalLight;
import com.jme3.light.LightProbe;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Node;

/** Lights the scene as a portrait photographer would: key, fill, rim, and the room around. */
public final class StudioState extends BaseAppState {

    /** How high the eyes of a standing avatar are brought (in metres). */
    public static final float EYE_LEVEL = 1.62f;

    /** All lights in one pass: the engine otherwise draws everything once for each of them. */
    private static final int LIGHTS_PER_PASS = 3;

    private static final ColorRGBA KEY = new ColorRGBA(1.0f, 0.95f, 0.88f, 1);
    private static final ColorRGBA FILL = new ColorRGBA(0.82f, 0.9f, 1.0f, 1);
    private static final ColorRGBA RIM = new ColorRGBA(0.85f, 0.92f, 1.0f, 1);

    private final DirectionalLight key = light(new Vector3f(0.55f, -0.6f, -0.85f));
    private final DirectionalLight fill = light(new Vector3f(-0.9f, -0.15f, -0.7f));
    private final DirectionalLight rim = light(new Vector3f(-0.55f, -0.5f, 0.9f));
    private LightProbe room;
    private Backdrop backdrop;

    /** Lights for a portrait. */
    public StudioState() {
        light(StudioLight.PORTRAIT);
    }

    @Override
    protected void initialize(Application app) {
        app.getRenderManager().setSinglePassLightBatchSize(LIGHTS_PER_PASS);
        Vector3f eyes = new Vector3f(0, EYE_LEVEL, 0);
        room = new StudioRoom(app.getAssetManager()).bake(app.getRenderManager(), eyes);
        backdrop =
                new Backdrop(
                        app.getAssetManager(),
                        app.getRenderManager(),
                        app.getCamera().getWidth(),
                        app.getCamera().getHeight());
    }

    @Override
    protected void onEnable() {
        Node rootNode = ((SimpleApplication) getApplication()).getRootNode();
        rootNode.addLight(key);
        rootNode.addLight(fill);
        rootNode.addLight(rim);
        rootNode.addLight(room);
        ViewPort view = getApplication().getViewPort();
        view.setClearFlags(false, true, true);
    }

    @Override
    protected void onDisable() {
        Node rootNode = ((SimpleApplication) getApplication()).getRootNode();
        rootNode.removeLight(key);
        rootNode.removeLight(fill);
        rootNode.removeLight(rim);
        rootNode.removeLight(room);
        ViewPort view = getApplication().getViewPort();
        view.setClearFlags(true, true, true);
    }

    @Override
    protected void cleanup(Application app) {
        backdrop.remove();
    }

    /**
     * Sets the lamps. Render thread.
     *
     * @param setting which (not null)
     */
    public void light(StudioLight setting) {
        key.setColor(KEY.mult(setting.key()));
        fill.setColor(FILL.mult(setting.fill()));
        rim.setColor(RIM.mult(setting.rim()));
    }

    /**
     * Changes the backdrop. Render thread, once the state is initialized.
     *
     * @param paper which (not null)
     */
    public void paper(StudioPaper paper) {
        backdrop.show(paper);
    }

    private static DirectionalLight light(Vector3f direction) {
        return new DirectionalLight(direction.normalizeLocal());
    }
}
