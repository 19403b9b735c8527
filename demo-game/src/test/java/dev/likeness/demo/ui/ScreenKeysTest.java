package dev.likeness.demo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.input.InputManager;
import com.jme3.input.KeyInput;
import com.jme3.input.RawInputListener;
import com.jme3.input.dummy.DummyKeyInput;
import com.jme3.input.dummy.DummyMouseInput;
import com.jme3.input.event.KeyInputEvent;
import com.jme3.system.AppSettings;
import com.jme3.system.JmeContext;
import dev.likeness.demo.scene.OrbitState;
import dev.likeness.demo.scene.PictureTaker;
import dev.likeness.demo.scene.StudioApp;
import dev.likeness.face.Expression;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keys do on the way through the screens. */
class ScreenKeysTest {

    private static final long PATIENCE_SECONDS = 120;

    private final Window window = new Window();

    @BeforeEach
    void openTheWindow() throws Exception {
        AppSettings settings = StudioApp.settings(320, 180);
        settings.setAudioRenderer(null);
        window.setSettings(settings);
        window.start(JmeContext.Type.OffscreenSurface, false);
        window.started.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        nextFrames();
    }

    @AfterEach
    void closeTheWindow() {
        window.stop(true);
        window.awaitEnd();
    }

    @Test
    void eachPressOfEscapeLeavesOneScreenOnly() throws Exception {
        window.enqueue(() -> window.game.booth.setEnabled(true));
        nextFrames();

        press(KeyInput.KEY_ESCAPE);
        assertThat(window.game.wardrobe.isEnabled()).as("back from the booth").isTrue();
        press(KeyInput.KEY_ESCAPE);
        assertThat(window.game.wardrobe.isEnabled()).isFalse();
        assertThat(window.game.creation.isEnabled()).as("back from the wardrobe").isTrue();
        assertThat(window.game.hasQuit).isFalse();
        press(KeyInput.KEY_ESCAPE);
        assertThat(window.game.hasQuit).isTrue();
    }

    @Test
    void theHelpAndTheMicrophonesAreNeverShownTogether() throws Exception {
        window.enqueue(() -> window.game.wardrobe.setEnabled(true));
        nextFrames();

        press(KeyInput.KEY_M);
        assertThat(window.game.microphones).isTrue();
        press(KeyInput.KEY_H);
        assertThat(window.game.microphones).as("below the help").isFalse();
        press(KeyInput.KEY_M);
        assertThat(window.game.microphones).isTrue();
        press(KeyInput.KEY_ESCAPE);
        assertThat(window.game.creation.isEnabled()).as("no help left to close").isTrue();
    }

    private void press(int key) throws Exception {
        window.keyboard.type(key);
        nextFrames();
    }

    /** A key is heard in the first of them, a screen that it opened listens from the second on. */
    private void nextFrames() throws Exception {
        for (int i = 0; i < 3; i++) {
            window.pictures.next().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static final class Window extends StudioApp {

        private final PictureTaker pictures = new PictureTaker();
        private final Keyboard keyboard = new Keyboard();
        private final Screens game = new Screens();
        private final CompletableFuture<Void> started;

        Window() {
            this(new CompletableFuture<>());
        }

        private Window(CompletableFuture<Void> started) {
            super(new OrbitState(), started::completeExceptionally);
            this.started = started;
        }

        @Override
        protected void open() {
            DummyMouseInput mouse = new DummyMouseInput();
            mouse.initialize();
            inputManager = new InputManager(mouse, keyboard, null, null);
            StudioStyle.install(this);
            game.wardrobe.setEnabled(false);
            game.creation.setEnabled(false);
            game.booth.setEnabled(false);
            stateManager.attachAll(pictures, game.creation, game.wardrobe, game.booth);
            started.complete(null);
        }
    }

    /** Keys that nobody has to press. */
    private static final class Keyboard extends DummyKeyInput {

        private final Queue<KeyInputEvent> typed = new ConcurrentLinkedQueue<>();
        private RawInputListener listener;

        void type(int key) {
            typed.add(new KeyInputEvent(key, '\0', true, false));
            typed.add(new KeyInputEvent(key, '\0', false, false));
        }

        @Override
        public void setInputListener(RawInputListener manager) {
            listener = manager;
        }

        @Override
        public void update() {
            for (KeyInputEvent event = typed.poll(); event != null; event = typed.poll()) {
                listener.onKeyEvent(event);
            }
        }
    }

    /** The three screens, one behind the other as in the game. */
    private static final class Screens extends NothingHappens {

        private final CreationScreen creation = new CreationScreen(List.of(), this);
        private final WardrobeScreen wardrobe = new WardrobeScreen(List.of(), List.of(), this);
        private final BoothScreen booth = new BoothScreen(List.of(Expression.NEUTRAL), this);
        private volatile boolean hasQuit;
        private volatile boolean microphones;

        @Override
        public void cancel() {
            booth.setEnabled(false);
            wardrobe.setEnabled(true);
        }

        @Override
        public void leave() {
            wardrobe.setEnabled(false);
            creation.setEnabled(true);
        }

        @Override
        public void quit() {
            hasQuit = true;
        }

        @Override
        public void microphone() {
            microphones = !microphones;
        }

        @Override
        public void helpOpens() {
            microphones = false;
        }
    }
}
