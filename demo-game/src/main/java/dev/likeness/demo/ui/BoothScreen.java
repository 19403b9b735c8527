package dev.likeness.demo.ui;

import com.jme3.app.Application;
import com.jme3.input.InputManager;
import com.jme3.input.KeyInput;
import com.jme3.input.controls.ActionListener;
import com.jme3.input.controls.KeyTrigger;
import dev.likeness.demo.booth.BoothBackground;
import dev.likeness.demo.booth.BoothFraming;
import dev.likeness.face.Expression;
import dev.likeness.lookbook.LookBookProgress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The photo booth, with buttons and with keys. */
public final class BoothScreen extends Screen {

    /** What the player wants. Called on the render thread. */
    public interface Listener {

        /**
         * Another face.
         *
         * @param expression which (not null)
         */
        void express(Expression expression);

        /**
         * A picture.
         *
         * @param framing of what (not null)
         * @param background before what (not null)
         */
        void shoot(BoothFraming framing, BoothBackground background);

        /** All pictures into the look book. */
        void addToLookBook();

        /** Stops the sending, or else leaves the booth. */
        void cancel();
    }

    private static final float MARGIN = 40;
    private static final String KEY_PREFIX = "booth ";
    private static final int[] FUNCTION_KEYS = {
        KeyInput.KEY_F1,
        KeyInput.KEY_F2,
        KeyInput.KEY_F3,
        KeyInput.KEY_F4,
        KeyInput.KEY_F5,
        KeyInput.KEY_F6
    };
    private static final int[] DIGITS = {KeyInput.KEY_1, KeyInput.KEY_2, KeyInput.KEY_3};

    private final List<Expression> expressions;
    private final Listener listener;
    private final Map<String, Runnable> keys = new LinkedHashMap<>();
    private final ActionListener keyListener =
            (name, pressed, tpf) -> {
                if (pressed) {
                    keys.get(name).run();
                }
            };
    private BoothPanel panel;

    /**
     * Creates the screen.
     *
     * @param expressions what the player can look like (not null, at most six)
     * @param listener hears what the player wants (not null)
     */
    public BoothScreen(List<Expression> expressions, Listener listener) {
        this.expressions = List.copyOf(expressions);
        this.listener = listener;
    }

    @Override
    protected void initialize(Application app) {
        panel = new BoothPanel(expressions, listener);
        menus().attachChild(panel.panel());
        for (int i = 0; i < expressions.size(); i++) {
            int index = i;
            key(FUNCTION_KEYS[i], () -> panel.clickExpression(index));
        }
        for (int i = 0; i < DIGITS.length; i++) {
            BoothFraming framing = BoothFraming.values()[i];
            key(DIGITS[i], () -> panel.choose(framing));
        }
        key(KeyInput.KEY_B, () -> panel.nextBackground());
        key(KeyInput.KEY_SPACE, () -> panel.shoot());
        key(KeyInput.KEY_RETURN, listener::addToLookBook);
        key(KeyInput.KEY_ESCAPE, listener::cancel);
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
    protected void cleanup(Application app) {
        keys.keySet().forEach(app.getInputManager()::deleteMapping);
    }

    /**
     * Says something at the foot of the panel.
     *
     * @param text a short sentence (not null)
     */
    public void say(String text) {
        panel.say(text);
        forgetSize();
    }

    /**
     * Marks the face that the avatar makes.
     *
     * @param expression one of those given to the constructor (not null)
     */
    public void showExpression(Expression expression) {
        panel.showExpression(expression);
    }

    /**
     * Shows how many pictures wait to be sent.
     *
     * @param count of pictures (>=0)
     */
    public void showCount(int count) {
        panel.showCount(count);
        forgetSize();
    }

    /**
     * Shows the picture that was taken last.
     *
     * @param file a PNG or JPEG (not null)
     */
    public void showPicture(byte[] file) {
        panel.showPicture(file);
        forgetSize();
    }

    /** Shows that pictures are on their way. */
    public void beginSending() {
        panel.beginSending();
        forgetSize();
    }

    /**
     * Moves the progress bar.
     *
     * @param progress how far the sending is (not null)
     */
    public void showProgress(LookBookProgress progress) {
        panel.showProgress(progress);
    }

    /** Shows that nothing is on its way any more. */
    public void endSending() {
        panel.endSending();
        forgetSize();
    }

    @Override
    protected float tallest() {
        return sizeOf(panel.panel()).y;
    }

    @Override
    protected void place(float screenWidth, float screenHeight) {
        float width = sizeOf(panel.panel()).x;
        float height = sizeOf(panel.panel()).y;
        move(
                panel.panel(),
                screenWidth - width - MARGIN,
                (screenHeight - height) / 2,
                screenHeight);
    }
}
