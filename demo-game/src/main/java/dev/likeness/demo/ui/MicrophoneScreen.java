package dev.likeness.demo.ui;

import com.jme3.app.Application;
import dev.likeness.speech.live.MicrophoneDevice;
import java.util.List;

/**
 * The player's microphone, at the lower left of the screen, beside the face, while it is wanted.
 */
public final class MicrophoneScreen extends Screen {

    /** What the player wants. Called on the render thread. */
    public interface Listener {

        /**
         * Speak through a microphone.
         *
         * @param device which (not null)
         */
        void speakThrough(MicrophoneDevice device);

        /** Not be heard any more. */
        void beSilent();
    }

    private static final float MARGIN = 40;

    /** About how high the wardrobe is (in the menus' units). */
    private static final float WARDROBE = 700;

    private final Listener listener;
    private MicrophonePanel panel;

    /**
     * Creates the screen.
     *
     * @param listener hears what the player wants (not null)
     */
    public MicrophoneScreen(Listener listener) {
        this.listener = listener;
    }

    @Override
    protected void initialize(Application app) {
        offer(List.of());
    }

    /**
     * Shows what there is to speak through.
     *
     * @param devices in order (not null)
     */
    public void offer(List<MicrophoneDevice> devices) {
        if (panel != null) {
            panel.panel().removeFromParent();
        }
        panel = new MicrophonePanel(devices, listener);
        menus().attachChild(panel.panel());
        forgetSize();
    }

    /**
     * Marks the microphone that is listened to.
     *
     * @param device which; null: none
     */
    public void showChosen(MicrophoneDevice device) {
        panel.showChosen(device);
    }

    /**
     * Moves the meter.
     *
     * @param decibels of full scale (-90 to 0)
     * @param speaking whether it is loud enough to move the lips
     */
    public void showLevel(double decibels, boolean speaking) {
        panel.showLevel(decibels, speaking);
    }

    /**
     * Says something at the foot of the panel.
     *
     * @param text a short sentence, or empty (not null)
     */
    public void say(String text) {
        panel.say(text);
        forgetSize();
    }

    /** In a low window it becomes small together with the wardrobe. */
    @Override
    protected float tallest() {
        return WARDROBE;
    }

    @Override
    protected void place(float screenWidth, float screenHeight) {
        float height = sizeOf(panel.panel()).y;
        move(panel.panel(), MARGIN, screenHeight - height - MARGIN, screenHeight);
    }
}
