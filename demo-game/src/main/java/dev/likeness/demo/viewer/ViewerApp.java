package dev.likeness.demo.viewer;

import com.jme3.app.Application;
import com.jme3.app.state.BaseAppState;
import com.jme3.asset.AssetManager;
import com.jme3.system.JmeSystem;
import dev.likeness.demo.scene.OrbitState;
import dev.likeness.demo.scene.PictureTaker;
import dev.likeness.demo.scene.StudioApp;
import java.util.function.Consumer;

/** The studio with avatars side by side. */
final class ViewerApp extends StudioApp {

    /** The orbit's lengths count in distances from which everything is in the picture. */
    private static final float NEAREST = 0.08f;

    private static final float FARTHEST = 6;

    private final Consumer<ViewerApp> onStarted;
    private final PictureTaker pictures = new PictureTaker();
    private final Lineup lineup = new Lineup(camera());

    /**
     * Prepares the viewer.
     *
     * @param assets from {@link #newAssets()} (not null)
     * @param onStarted called once on the render thread, when avatars can be added (not null)
     * @param onCrash called if something fails on the render thread; the viewer stops then (not
     *     null)
     */
    ViewerApp(AssetManager assets, Consumer<ViewerApp> onStarted, Consumer<Throwable> onCrash) {
        super(new OrbitState(NEAREST, FARTHEST, true), onCrash);
        this.onStarted = onStarted;
        assetManager = assets;
    }

    /** Loads images and materials without a graphics card. */
    static AssetManager newAssets() {
        return JmeSystem.newAssetManager(JmeSystem.getPlatformAssetConfigURL());
    }

    @Override
    protected void open() {
        stateManager.attachAll(lineup, pictures, new Opening());
    }

    Lineup lineup() {
        return lineup;
    }

    PictureTaker pictures() {
        return pictures;
    }

    /** Comes after the states it needs; unlike in a task, what it throws ends the viewer. */
    private final class Opening extends BaseAppState {

        @Override
        protected void initialize(Application app) {
            onStarted.accept(ViewerApp.this);
        }

        @Override
        protected void cleanup(Application app) {}

        @Override
        protected void onEnable() {}

        @Override
        protected void onDisable() {}
    }
}
