package dev.likeness.demo.ui;

import com.jme3.app.Application;
import com.jme3.font.BitmapFont;
import com.jme3.math.ColorRGBA;
import com.simsilica.lemur.Button;
import com.simsilica.lemur.Button.ButtonAction;
import com.simsilica.lemur.Command;
import com.simsilica.lemur.GuiGlobals;
import com.simsilica.lemur.HAlignment;
import com.simsilica.lemur.Insets3f;
import com.simsilica.lemur.VAlignment;
import com.simsilica.lemur.component.TbtQuadBackgroundComponent;
import com.simsilica.lemur.core.GuiComponent;
import com.simsilica.lemur.style.Attributes;
import com.simsilica.lemur.style.ElementId;
import com.simsilica.lemur.style.Styles;
import java.util.List;
import java.util.Map;

/** The look of the demo's menus: dark translucent panels, light text, one warm accent. */
public final class StudioStyle {

    /** A dark translucent panel. */
    public static final ElementId PANEL = new ElementId("panel");

    /** Large text. */
    public static final ElementId TITLE = new ElementId("title");

    /** Faint text. */
    public static final ElementId HINT = new ElementId("hint");

    /** Amber text. */
    public static final ElementId WARNING = new ElementId("warning");

    /** The button that matters most. */
    public static final ElementId ACCENT_BUTTON = new ElementId("accent");

    /** Small text, for long lists. */
    public static final ElementId SMALL = new ElementId("small");

    /** A small button, for long lists. */
    public static final ElementId SMALL_BUTTON = new ElementId("smallButton");

    private static final String NAME = "studio";
    private static final String CHOSEN = "chosen";
    private static final float TEXT_SIZE = 20;
    private static final float TITLE_SIZE = 34;
    private static final float SMALL_SIZE = 15;

    private static final ColorRGBA INK = srgb(236, 238, 242, 255);
    private static final ColorRGBA FAINT_INK = srgb(172, 178, 190, 255);
    private static final ColorRGBA DARK_INK = srgb(28, 24, 20, 255);
    private static final ColorRGBA AMBER = srgb(255, 196, 120, 255);
    private static final ColorRGBA PAPER = srgb(20, 22, 28, 226);
    private static final ColorRGBA BUTTON = srgb(70, 76, 90, 215);
    private static final ColorRGBA BUTTON_HOVER = srgb(98, 106, 124, 235);
    private static final ColorRGBA ACCENT = srgb(240, 176, 96, 255);
    private static final ColorRGBA ACCENT_HOVER = srgb(255, 202, 134, 255);

    /** The accent, dark enough for light text that half lies on it. */
    private static final ColorRGBA FILLED = srgb(168, 108, 40, 255);

    private static final ColorRGBA FIELD = srgb(8, 9, 12, 215);

    private final Styles styles;
    private final RoundedBox boxes = new RoundedBox();

    private StudioStyle(Styles styles) {
        this.styles = styles;
    }

    /**
     * Starts Lemur for a game and makes this its look. Render thread, once per game.
     *
     * @param app the game (not null)
     */
    public static void install(Application app) {
        GuiGlobals.initialize(app);
        StudioStyle style = new StudioStyle(GuiGlobals.getInstance().getStyles());
        style.texts();
        style.panels();
        style.buttons();
        style.sliders();
        style.styles.setDefaultStyle(NAME);
    }

    private void texts() {
        BitmapFont text = GuiGlobals.getInstance().loadFont("likeness/fonts/text.fnt");
        BitmapFont large = GuiGlobals.getInstance().loadFont("likeness/fonts/title.fnt");
        Attributes all = styles.getSelector(NAME);
        all.set("font", text);
        all.set("fontSize", TEXT_SIZE);
        all.set("color", INK);
        Attributes title = styles.getSelector(TITLE, NAME);
        title.set("font", large);
        title.set("fontSize", TITLE_SIZE);
        title.set("color", INK);
        styles.getSelector(HINT, NAME).set("color", FAINT_INK);
        styles.getSelector(WARNING, NAME).set("color", AMBER);
        styles.getSelector(SMALL, NAME).set("fontSize", SMALL_SIZE);
        Attributes field = styles.getSelector("textField", NAME);
        field.set("background", boxes.of(FIELD, 12, 8));
        field.set("singleLine", true);
        field.set("insets", new Insets3f(3, 3, 3, 3));
    }

    private void panels() {
        styles.getSelector(PANEL, NAME).set("background", boxes.of(PAPER, 24, 20));
        styles.getSelector("progress.container", NAME).set("background", boxes.of(FIELD, 3, 3));
        styles.getSelector("progress.value", NAME).set("background", boxes.of(FILLED, 0, 0));
        Attributes percent = styles.getSelector("progress.label", NAME);
        percent.set("textHAlignment", HAlignment.Center);
        percent.set("insets", new Insets3f(6, 0, 2, 0));
    }

    private void buttons() {
        button(new ElementId(Button.ELEMENT_ID), BUTTON, BUTTON_HOVER, INK);
        button(SMALL_BUTTON, BUTTON, BUTTON_HOVER, INK);
        Attributes small = styles.getSelector(SMALL_BUTTON, NAME);
        small.set("background", boxes.of(BUTTON, 8, 3));
        small.set("fontSize", SMALL_SIZE);
        small.set("insets", new Insets3f(1, 2, 1, 2));
        button(ACCENT_BUTTON, ACCENT, ACCENT_HOVER, DARK_INK);
        styles.getSelector(ACCENT_BUTTON, NAME).set("textHAlignment", HAlignment.Center);
    }

    private void sliders() {
        styles.getSelector("slider", "range", NAME).set("background", boxes.of(FIELD, 30, 3));
        Attributes thumb = styles.getSelector("slider", "thumb.button", NAME);
        thumb.set("text", "");
        thumb.set("fontSize", 6);
        thumb.set("background", boxes.of(ACCENT, 6, 4));
        thumb.set("insets", new Insets3f(0, 0, 0, 0));
        for (String end : List.of("left.button", "right.button", "up.button", "down.button")) {
            Attributes button = styles.getSelector("slider", end, NAME);
            button.set("text", "");
            button.set("fontSize", 1);
            button.set("background", boxes.of(ColorRGBA.BlackNoAlpha, 0, 0));
            button.set("insets", new Insets3f(0, 0, 0, 0));
        }
    }

    private void button(ElementId id, ColorRGBA plain, ColorRGBA hover, ColorRGBA ink) {
        Attributes button = styles.getSelector(id, NAME);
        button.set("background", boxes.of(plain, 14, 7));
        button.set("insets", new Insets3f(3, 3, 3, 3));
        button.set("textVAlignment", VAlignment.Center);
        button.set("color", ink);
        button.set("shadowColor", ColorRGBA.BlackNoAlpha);
        button.set("highlightShadowColor", ColorRGBA.BlackNoAlpha);
        button.set("focusShadowColor", ColorRGBA.BlackNoAlpha);
        button.set("highlightColor", ink);
        button.set("focusColor", ink);
        Map<ButtonAction, List<Command<? super Button>>> commands =
                Map.of(
                        ButtonAction.HighlightOn,
                        List.of(source -> tint(source, isChosen(source) ? ACCENT : hover)),
                        ButtonAction.HighlightOff,
                        List.of(source -> tint(source, isChosen(source) ? ACCENT : plain)));
        button.set("buttonCommands", commands);
    }

    /**
     * Shows that a button of a group is the one that holds.
     *
     * @param button of this style (not null, modified)
     * @param chosen whether it holds
     */
    public static void choose(Button button, boolean chosen) {
        button.setUserData(CHOSEN, chosen);
        tint(button, chosen ? ACCENT : BUTTON);
        button.setColor(chosen ? DARK_INK : INK);
        button.setHighlightColor(chosen ? DARK_INK : INK);
        button.setFocusColor(chosen ? DARK_INK : INK);
    }

    private static boolean isChosen(Button button) {
        return Boolean.TRUE.equals(button.getUserData(CHOSEN));
    }

    private static void tint(Button button, ColorRGBA color) {
        GuiComponent background = button.getBackground();
        if (background instanceof TbtQuadBackgroundComponent box) {
            box.setColor(color);
        }
    }

    private static ColorRGBA srgb(int red, int green, int blue, int alpha) {
        return new ColorRGBA().setAsSrgb(red / 255f, green / 255f, blue / 255f, alpha / 255f);
    }
}
