package dev.likeness.demo.viewer;

import com.jme3.app.Application;
import com.jme3.input.KeyInput;
import com.jme3.input.MouseInput;
import com.jme3.input.controls.ActionListener;
import com.jme3.input.controls.KeyTrigger;
import com.jme3.input.controls.MouseButtonTrigger;
import com.simsilica.lemur.GuiGlobals;
import com.simsilica.lemur.Label;
import com.simsilica.lemur.Panel;
import com.simsilica.lemur.event.ConsumingMouseListener;
import com.simsilica.lemur.event.MouseEventControl;
import dev.likeness.demo.scene.StudioLight;
import dev.likeness.demo.scene.StudioPaper;
import dev.likeness.demo.ui.HelpPanel;
import dev.likeness.demo.ui.Screen;
import dev.likeness.demo.ui.StudioStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The viewer's panels and keys. Render thread. */
final class ViewerScreen extends Screen {

    private static final float MARGIN = 10;
    private static final float LINE_FROM_THE_TOP = 8;
    private static final int PAGE = 12;
    private static final String KEY_PREFIX = "viewer ";
    private static final String ESCAPE = KEY_PREFIX + KeyInput.KEY_ESCAPE;
    private static final String CLICK = KEY_PREFIX + "click";
    private static final String KEYS_IN_SHORT = "H help    Tab panels    1-6 look at";
    private static final String[][] KEYS = {
        {"Drag, arrows", "look around"},
        {"Right drag, W A S D", "move"},
        {"Wheel, + and -", "nearer, farther"},
        {"1 2 3 4 5 6", "face, body, hair, eyes, mouth, neck"},
        {"R", "all sliders to zero"},
        {"PgUp, PgDn, wheel", "scroll the sliders"},
        {"N", "parts and advice of the next file"},
        {"F", "wireframe"},
        {"L, G", "lamps, backdrop"},
        {"B", "blink and glance"},
        {"Space", "pause the clip"},
        {"P", "save a picture"},
        {"Tab", "hide the panels"},
        {"H", "this help"},
        {"Esc", "leave the filter, quit"},
    };
    private static final int[] DIGITS = {
        KeyInput.KEY_1,
        KeyInput.KEY_2,
        KeyInput.KEY_3,
        KeyInput.KEY_4,
        KeyInput.KEY_5,
        KeyInput.KEY_6
    };

    private final ViewerApp app;
    private final Runnable picture;
    private final ShapesPanel shapes;
    private final HelpPanel help = new HelpPanel(KEYS);
    private final Label line = new Label(KEYS_IN_SHORT, StudioStyle.SMALL);
    private final Map<String, Runnable> keys = new LinkedHashMap<>();
    private final ActionListener keyListener =
            (name, pressed, tpf) -> {
                boolean endsTyping = name.equals(ESCAPE) || name.equals(CLICK);
                if (pressed && (endsTyping || !isTyping())) {
                    keys.get(name).run();
                }
            };
    private InfoPanel info;
    private int chosen;
    private int light;
    private int paper;
    private boolean alive;
    private boolean paused;
    private boolean panelsShown = true;

    /**
     * Creates the screen, once Lemur has its style.
     *
     * @param app whose avatars are shown (not null)
     * @param picture saves a picture (not null)
     */
    ViewerScreen(ViewerApp app, Runnable picture) {
        this.app = app;
        this.picture = picture;
        shapes = new ShapesPanel((shape, weight) -> app.lineup().set(shape, weight));
    }

    @Override
    protected void initialize(Application application) {
        for (int i = 0; i < DIGITS.length; i++) {
            Look look = Look.values()[i];
            key(DIGITS[i], () -> app.lineup().look(look, 0));
        }
        key(KeyInput.KEY_R, shapes::reset);
        key(KeyInput.KEY_PGUP, () -> shapes.scroll(-PAGE));
        key(KeyInput.KEY_PGDN, () -> shapes.scroll(PAGE));
        key(KeyInput.KEY_N, () -> choose(chosen + 1));
        key(KeyInput.KEY_F, () -> app.lineup().setWireframe(!app.lineup().isWireframe()));
        key(KeyInput.KEY_L, this::nextLight);
        key(KeyInput.KEY_G, this::nextPaper);
        key(KeyInput.KEY_B, this::toggleAlive);
        key(KeyInput.KEY_SPACE, this::togglePause);
        key(KeyInput.KEY_P, picture);
        key(KeyInput.KEY_TAB, this::togglePanels);
        key(KeyInput.KEY_H, this::toggleHelp);
        key(KeyInput.KEY_ESCAPE, this::escape);
        keys.put(CLICK, ViewerScreen::stopTyping);
        application
                .getInputManager()
                .addMapping(CLICK, new MouseButtonTrigger(MouseInput.BUTTON_LEFT));
        help.build();
        keepMouse(shapes.panel());
        app.lineup().labelAlways();
    }

    private void key(int code, Runnable action) {
        String name = KEY_PREFIX + code;
        keys.put(name, action);
        getApplication().getInputManager().addMapping(name, new KeyTrigger(code));
    }

    @Override
    protected void onEnable() {
        super.onEnable();
        getApplication()
                .getInputManager()
                .addListener(keyListener, keys.keySet().toArray(String[]::new));
        menus().attachChild(line);
        refresh();
    }

    @Override
    protected void onDisable() {
        getApplication().getInputManager().removeListener(keyListener);
        super.onDisable();
    }

    @Override
    protected void cleanup(Application application) {
        keys.keySet().forEach(application.getInputManager()::deleteMapping);
    }

    @Override
    public void update(float tpf) {
        super.update(tpf);
        shapes.update();
        // Or the camera would follow what is typed.
        app.camera().setEnabled(!isTyping());
    }

    private static boolean isTyping() {
        return GuiGlobals.getInstance().getFocusManagerState().getFocus() != null;
    }

    private static void stopTyping() {
        GuiGlobals.getInstance().requestFocus(null);
    }

    private void escape() {
        if (isTyping()) {
            stopTyping();
        } else {
            app.stop();
        }
    }

    /** Shows the avatars that are there now. */
    void refresh() {
        shapes.showShapes(app.lineup().shapes());
        choose(chosen);
    }

    /** The sliders, for the command line and for tests. */
    ShapesPanel shapes() {
        return shapes;
    }

    /** Says something at the upper edge, for example what is wrong with a file. */
    void say(String text) {
        line.setText(text.isEmpty() ? KEYS_IN_SHORT : text);
        forgetSize();
    }

    private void choose(int index) {
        if (info != null) {
            info.panel().removeFromParent();
            info = null;
        }
        List<Exhibit> exhibits = app.lineup().exhibits();
        if (!exhibits.isEmpty()) {
            chosen = index % exhibits.size();
            info = new InfoPanel(exhibits.get(chosen));
            keepMouse(info.panel());
        }
        attachPanels();
    }

    private void attachPanels() {
        shapes.panel().removeFromParent();
        if (info != null) {
            info.panel().removeFromParent();
        }
        if (panelsShown && info != null) {
            menus().attachChild(shapes.panel());
            menus().attachChild(info.panel());
        }
        forgetSize();
    }

    private void togglePanels() {
        panelsShown = !panelsShown;
        attachPanels();
    }

    private void nextLight() {
        light = (light + 1) % StudioLight.values().length;
        app.studio().light(StudioLight.values()[light]);
        say("Lamps: " + StudioLight.values()[light].name());
    }

    private void nextPaper() {
        paper = (paper + 1) % StudioPaper.values().length;
        app.studio().paper(StudioPaper.values()[paper]);
        say("Backdrop: " + StudioPaper.values()[paper].name());
    }

    private void toggleAlive() {
        alive = !alive;
        app.lineup().setAlive(alive);
    }

    private void togglePause() {
        paused = !paused;
        app.lineup().exhibits().forEach(exhibit -> exhibit.pause(paused));
    }

    private void toggleHelp() {
        if (help.panel().getParent() == null) {
            menus().attachChild(help.panel());
            forgetSize();
        } else {
            help.panel().removeFromParent();
        }
    }

    @Override
    protected void place(float screenWidth, float screenHeight) {
        shapes.fit(screenHeight);
        move(shapes.panel(), MARGIN, MARGIN, screenHeight);
        boolean beside = panelsShown && info != null;
        float left = beside ? sizeOf(shapes.panel()).x + 2 * MARGIN : 0;
        float right = beside ? sizeOf(info.panel()).x + 2 * MARGIN : 0;
        if (beside) {
            move(info.panel(), screenWidth - right + MARGIN, MARGIN, screenHeight);
        }
        line.setMaxWidth(Math.max(100, screenWidth - left - right));
        move(line, left + MARGIN, LINE_FROM_THE_TOP, screenHeight);
        app.lineup().keepBetween(left / screenWidth, 1 - right / screenWidth);
        float helpHeight = sizeOf(help.panel()).y;
        float helpWidth = sizeOf(help.panel()).x;
        move(
                help.panel(),
                (screenWidth - helpWidth) / 2,
                (screenHeight - helpHeight) / 2,
                screenHeight);
        help.panel().setLocalTranslation(help.panel().getLocalTranslation().setZ(20));
    }

    /** Dragging over a panel shall not turn the camera. */
    private static void keepMouse(Panel panel) {
        MouseEventControl.addListenersToSpatial(panel, ConsumingMouseListener.INSTANCE);
    }
}
