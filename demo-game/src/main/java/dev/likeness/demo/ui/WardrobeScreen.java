package dev.likeness.demo.ui;

import com.jme3.app.Application;
import com.jme3.input.InputManager;
import com.jme3.input.KeyInput;
import com.jme3.input.controls.ActionListener;
import com.jme3.input.controls.KeyTrigger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything a player can do with a finished avatar, with buttons and with keys. */
public final class WardrobeScreen extends Screen {

    /** What the player wants. Called on the render thread. */
    public interface Listener {

        /**
         * Another haircut.
         *
         * @param identity one of those shown (not null)
         */
        void wear(String identity);

        /**
         * Another hair colour.
         *
         * @param color which (not null)
         */
        void color(HairColor color);

        /** The greeting. */
        void talk();

        /**
         * A spoken line.
         *
         * @param index of those given to the constructor
         */
        void speak(int index);

        /**
         * A facial expression.
         *
         * @param index of those given to the constructor
         */
        void express(int index);

        /** Into the photo booth. */
        void enterBooth();

        /** The player's own face on the avatar: the next kind of sender, or none again. */
        void liveFace();

        /** The player's own voice on the avatar: shows or hides the microphones. */
        void microphone();

        /** All keys are shown, where the microphones would be. */
        void helpOpens();

        /** Another avatar. */
        void leave();
    }

    private static final float MARGIN = 40;

    /** What is left free above and below a panel that fills the window. */
    private static final float EDGE = 24;

    private static final String KEY_PREFIX = "wardrobe ";
    private static final String[][] KEYS = {
        {"1 ... 9", "haircut"},
        {"C", "next hair colour"},
        {"Space, T", "say hello"},
        {"F6 ... F8", "three spoken lines"},
        {"F1 ... F5", "expressions"},
        {"P", "photo booth"},
        {"L", "your face, live"},
        {"M", "your voice, live"},
        {"Drag, arrows", "look around"},
        {"Wheel, + and -", "nearer, farther"},
        {"H", "this help"},
        {"Esc", "back"},
    };
    private static final int[] DIGITS = {
        KeyInput.KEY_1,
        KeyInput.KEY_2,
        KeyInput.KEY_3,
        KeyInput.KEY_4,
        KeyInput.KEY_5,
        KeyInput.KEY_6,
        KeyInput.KEY_7,
        KeyInput.KEY_8,
        KeyInput.KEY_9
    };
    private static final int[] FUNCTION_KEYS = {
        KeyInput.KEY_F1, KeyInput.KEY_F2, KeyInput.KEY_F3, KeyInput.KEY_F4, KeyInput.KEY_F5
    };

    private static final int[] LINE_KEYS = {KeyInput.KEY_F6, KeyInput.KEY_F7, KeyInput.KEY_F8};

    private final List<String> expressions;
    private final List<String> lines;
    private final Listener listener;
    private final HelpPanel help = new HelpPanel(KEYS);
    private final Map<String, Runnable> keys = new LinkedHashMap<>();
    private final ActionListener keyListener =
            (name, pressed, tpf) -> {
                if (pressed) {
                    keys.get(name).run();
                }
            };
    private WardrobePanel panel;

    /**
     * Creates the screen.
     *
     * @param expressions what to call the expressions (not null, at most five)
     * @param lines what to call the spoken lines (not null, at most three)
     * @param listener hears what the player wants (not null)
     */
    public WardrobeScreen(List<String> expressions, List<String> lines, Listener listener) {
        this.expressions = List.copyOf(expressions);
        this.lines = List.copyOf(lines);
        this.listener = listener;
    }

    @Override
    protected void initialize(Application app) {
        for (int i = 0; i < DIGITS.length; i++) {
            int index = i;
            key(DIGITS[i], () -> panel.clickHaircut(index));
        }
        for (int i = 0; i < expressions.size(); i++) {
            int index = i;
            key(FUNCTION_KEYS[i], () -> listener.express(index));
        }
        for (int i = 0; i < lines.size(); i++) {
            int index = i;
            key(LINE_KEYS[i], () -> listener.speak(index));
        }
        key(KeyInput.KEY_C, () -> panel.nextColor());
        key(KeyInput.KEY_SPACE, listener::talk);
        key(KeyInput.KEY_T, listener::talk);
        key(KeyInput.KEY_P, listener::enterBooth);
        key(KeyInput.KEY_L, listener::liveFace);
        key(KeyInput.KEY_M, this::askForMicrophone);
        key(KeyInput.KEY_H, this::toggleHelp);
        key(KeyInput.KEY_ESCAPE, this::escape);
        help.build();
        showHaircuts(List.of(), "");
    }

    private void key(int code, Runnable action) {
        String name = KEY_PREFIX + code;
        keys.put(name, action);
        getApplication().getInputManager().addMapping(name, new KeyTrigger(code));
    }

    @Override
    protected void listen(InputManager input) {
        input.addListener(keyListener, keys.keySet().toArray(String[]::new));
    }

    @Override
    protected void endListening(InputManager input) {
        input.removeListener(keyListener);
    }

    @Override
    protected void onDisable() {
        help.panel().removeFromParent();
        super.onDisable();
    }

    @Override
    protected void cleanup(Application app) {
        keys.keySet().forEach(app.getInputManager()::deleteMapping);
    }

    /**
     * Shows what there is to wear.
     *
     * @param haircuts identities, the first nine have keys (not null)
     * @param worn the one that is worn, or empty (not null)
     */
    public void showHaircuts(List<String> haircuts, String worn) {
        if (panel != null) {
            panel.panel().removeFromParent();
        }
        panel = new WardrobePanel(haircuts, expressions, lines, listener, this::askForMicrophone);
        panel.showWorn(worn);
        menus().attachChild(panel.panel());
        forgetSize();
    }

    /**
     * Marks the haircut that is worn.
     *
     * @param identity which, or empty (not null)
     */
    public void showWorn(String identity) {
        panel.showWorn(identity);
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

    private void askForMicrophone() {
        help.panel().removeFromParent();
        listener.microphone();
    }

    private void toggleHelp() {
        if (help.panel().getParent() == null) {
            listener.helpOpens();
            menus().attachChild(help.panel());
            forgetSize();
        } else {
            help.panel().removeFromParent();
        }
    }

    private void escape() {
        if (help.panel().getParent() == null) {
            listener.leave();
        } else {
            toggleHelp();
        }
    }

    @Override
    protected float tallest() {
        return Math.max(sizeOf(panel.panel()).y, sizeOf(help.panel()).y);
    }

    @Override
    protected void place(float screenWidth, float screenHeight) {
        float fit = Math.min(1, (screenHeight - EDGE) / sizeOf(panel.panel()).y);
        panel.panel().setLocalScale(fit);
        float width = fit * sizeOf(panel.panel()).x;
        float height = fit * sizeOf(panel.panel()).y;
        move(
                panel.panel(),
                screenWidth - width - MARGIN,
                (screenHeight - height) / 2,
                screenHeight);
        float helpHeight = sizeOf(help.panel()).y;
        move(help.panel(), MARGIN, (screenHeight - helpHeight) / 2, screenHeight);
    }
}
