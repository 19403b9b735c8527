package dev.likeness.demo.ui;

import com.jme3.app.Application;
import com.jme3.input.InputManager;
import com.jme3.input.KeyInput;
import com.jme3.input.controls.ActionListener;
import com.jme3.input.controls.KeyTrigger;
import dev.likeness.job.Progress;
import dev.likeness.service.Sex;
import java.nio.file.Path;
import java.util.List;

/**
 * Where an avatar begins: pick a sample or a photo file, then watch it being made, or read in plain
 * words why it was not.
 */
public final class CreationScreen extends Screen {

    /** What the player wants. Called on the render thread. */
    public interface Listener {

        /**
         * The player picked a sample.
         *
         * @param photo which (not null)
         * @param sex the template (not null)
         */
        void create(SamplePhoto photo, Sex sex);

        /**
         * The player picked a file, which may be anything.
         *
         * @param photo the file (not null)
         * @param sex the template (not null)
         */
        void create(Path photo, Sex sex);

        /** The player does not want to wait any longer. */
        void cancel();

        /** The player leaves the game. */
        void quit();
    }

    private static final float MARGIN = 40;
    private static final String ESCAPE = "creation escape";

    private final List<SamplePhoto> samples;
    private final Listener listener;
    private final ActionListener escape =
            (name, pressed, tpf) -> {
                if (pressed) {
                    escape();
                }
            };
    private PickingPanel picking;
    private MakingPanel making;

    /**
     * Creates the screen.
     *
     * @param samples what to offer (not null, may be empty)
     * @param listener hears what the player wants (not null)
     */
    public CreationScreen(List<SamplePhoto> samples, Listener listener) {
        this.samples = List.copyOf(samples);
        this.listener = listener;
    }

    @Override
    protected void initialize(Application app) {
        picking = new PickingPanel(samples, listener, this::offer, work -> app.enqueue(work));
        making = new MakingPanel(listener::cancel);
        app.getInputManager().addMapping(ESCAPE, new KeyTrigger(KeyInput.KEY_ESCAPE));
        offer("");
    }

    @Override
    protected void listen(InputManager input) {
        input.addListener(escape, ESCAPE);
    }

    @Override
    protected void endListening(InputManager input) {
        input.removeListener(escape);
    }

    private void escape() {
        if (making.panel().getParent() == null) {
            listener.quit();
        } else {
            listener.cancel();
        }
    }

    /**
     * Lets the player choose a photo.
     *
     * @param explanation why the last one did not work, or empty (not null)
     */
    public void offer(String explanation) {
        menus().detachAllChildren();
        picking.explain(explanation);
        menus().attachChild(picking.panel());
        forgetSize();
    }

    /** Shows that an avatar is on its way. */
    public void begin() {
        menus().detachAllChildren();
        making.begin();
        menus().attachChild(making.panel());
        forgetSize();
    }

    /**
     * Moves the progress bar.
     *
     * @param progress how far the avatar is (not null)
     */
    public void show(Progress progress) {
        making.show(progress);
    }

    @Override
    protected float tallest() {
        return sizeOf(picking.panel()).y;
    }

    @Override
    protected void place(float screenWidth, float screenHeight) {
        float height = sizeOf(picking.panel()).y;
        move(picking.panel(), MARGIN, (screenHeight - height) / 2, screenHeight);
        float barWidth = sizeOf(making.panel()).x;
        float barHeight = sizeOf(making.panel()).y;
        move(
                making.panel(),
                (screenWidth - barWidth) / 2,
                screenHeight - barHeight - MARGIN,
                screenHeight);
    }
}
