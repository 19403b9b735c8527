package dev.likeness.demo;

import com.jme3.audio.AudioListenerState;
import dev.likeness.AvatarAppState;
import dev.likeness.demo.scene.OrbitState;
import dev.likeness.demo.scene.StudioApp;
import dev.likeness.lookbook.PortraitStudio;
import java.util.function.Consumer;

/**
 * The game: a photo studio with a camera, and avatars. What happens in it is up to the states that
 * are attached when it has started.
 */
public final class LikenessDemo extends StudioApp {

    private final Consumer<LikenessDemo> onStarted;
    private final AvatarAppState avatars;
    private final PortraitStudio portraits = new PortraitStudio();

    /**
     * Prepares the game.
     *
     * @param avatars not attached yet (not null)
     * @param onStarted called once on the render thread (not null)
     * @param onCrash called if the engine fails; the game stops then (not null)
     */
    LikenessDemo(
            AvatarAppState avatars, Consumer<LikenessDemo> onStarted, Consumer<Throwable> onCrash) {
        super(new OrbitState(), onCrash);
        this.avatars = avatars;
        this.onStarted = onStarted;
    }

    @Override
    protected void open() {
        stateManager.attachAll(avatars, portraits);
        if (audioRenderer != null) {
            stateManager.attach(new AudioListenerState());
        }
        onStarted.accept(this);
    }

    /** Takes portraits (any thread). */
    public PortraitStudio portraits() {
        return portraits;
    }

    /** Makes avatars (any thread for its methods that say so). */
    public AvatarAppState avatars() {
        return avatars;
    }
}
