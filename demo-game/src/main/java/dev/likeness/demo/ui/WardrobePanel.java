package dev.likeness.demo.ui;

import com.jme3.math.Vector3f;
import com.simsilica.lemur.Axis;
import com.simsilica.lemur.Button;
import com.simsilica.lemur.Container;
import com.simsilica.lemur.FillMode;
import com.simsilica.lemur.Label;
import com.simsilica.lemur.Panel;
import com.simsilica.lemur.component.SpringGridLayout;
import com.simsilica.lemur.style.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The wardrobe's buttons. Render thread. */
final class WardrobePanel {

    private static final float WIDTH = 380;
    private static final int KEYED_HAIRCUTS = 9;
    private static final int HAIRCUTS_PER_ROW = 3;
    private static final int COLORS_PER_ROW = 3;
    private static final int EXPRESSIONS_PER_ROW = 3;
    private static final int LINES_PER_ROW = 3;
    private static final int FIRST_LINE_KEY = 6;

    private final WardrobeScreen.Listener listener;
    private final List<String> haircuts;
    private final Choice<String> haircut;
    private final Choice<HairColor> color;
    private final Label message = new Label(" ", StudioStyle.HINT);
    private final Container panel =
            new Container(
                    new SpringGridLayout(Axis.Y, Axis.X, FillMode.None, FillMode.Even),
                    StudioStyle.PANEL);

    WardrobePanel(
            List<String> haircuts,
            List<String> expressions,
            List<String> lines,
            WardrobeScreen.Listener listener,
            Runnable askForMicrophone) {
        this.haircuts = List.copyOf(haircuts);
        this.listener = listener;
        haircut = new Choice<>(listener::wear);
        color = new Choice<>(listener::color);
        panel.addChild(new Label("Wardrobe", StudioStyle.TITLE));
        section("Hair", haircutButtons(), HAIRCUTS_PER_ROW);
        section("Hair colour (C)", colorButtons(), COLORS_PER_ROW);
        section("Face", expressionButtons(expressions), EXPRESSIONS_PER_ROW);
        section("Speech", lineButtons(lines), LINES_PER_ROW);
        Button talk = new Button("Say hello (Space)", StudioStyle.ACCENT_BUTTON);
        talk.addClickCommands(source -> listener.talk());
        Button booth = new Button("Photo booth (P)");
        booth.addClickCommands(source -> listener.enterBooth());
        Button leave = new Button("Another avatar (Esc)");
        leave.addClickCommands(source -> listener.leave());
        panel.addChild(Gap.of(8));
        panel.addChild(talk);
        Button microphone = new Button("Microphone (M)");
        microphone.addClickCommands(source -> askForMicrophone.run());
        panel.addChild(grid(List.of(booth, microphone), 2));
        panel.addChild(leave);
        message.setMaxWidth(WIDTH);
        panel.addChild(Gap.of(4));
        panel.addChild(message);
        say("");
    }

    Panel panel() {
        return panel;
    }

    void showWorn(String identity) {
        haircut.choose(identity);
    }

    void say(String text) {
        message.setText(text.isEmpty() ? "H shows all keys." : text);
    }

    void clickHaircut(int index) {
        if (index < haircuts.size()) {
            haircut.choose(haircuts.get(index));
            listener.wear(haircuts.get(index));
        }
    }

    void nextColor() {
        int next = color.chosen().map(worn -> worn.ordinal() + 1).orElse(0);
        HairColor[] all = HairColor.values();
        color.choose(all[next % all.length]);
        listener.color(all[next % all.length]);
    }

    private void section(String title, List<Button> buttons, int perRow) {
        if (buttons.isEmpty()) {
            return;
        }
        panel.addChild(Gap.of(6));
        panel.addChild(new Label(title, StudioStyle.HINT));
        panel.addChild(grid(buttons, perRow));
    }

    private static Container grid(List<Button> buttons, int perRow) {
        Container grid =
                new Container(
                        new SpringGridLayout(Axis.Y, Axis.X, FillMode.Even, FillMode.ForcedEven),
                        new ElementId("plain"));
        for (int i = 0; i < buttons.size(); i++) {
            grid.addChild(buttons.get(i), i / perRow, i % perRow);
        }
        Vector3f size = grid.getPreferredSize();
        grid.setPreferredSize(new Vector3f(Math.max(WIDTH, size.x), size.y, size.z));
        return grid;
    }

    private List<Button> haircutButtons() {
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < haircuts.size(); i++) {
            String identity = haircuts.get(i);
            String key = i < KEYED_HAIRCUTS ? (i + 1) + "  " : "";
            buttons.add(haircut.button(identity, key + title(identity)));
        }
        return buttons;
    }

    private List<Button> colorButtons() {
        List<Button> buttons = new ArrayList<>();
        for (HairColor value : HairColor.values()) {
            buttons.add(color.button(value, value.title()));
        }
        return buttons;
    }

    private List<Button> expressionButtons(List<String> expressions) {
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            int index = i;
            Button button = new Button("F" + (i + 1) + "  " + title(expressions.get(i)));
            button.addClickCommands(source -> listener.express(index));
            buttons.add(button);
        }
        return buttons;
    }

    private List<Button> lineButtons(List<String> lines) {
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int index = i;
            Button button = new Button("F" + (FIRST_LINE_KEY + i) + "  " + title(lines.get(i)));
            button.addClickCommands(source -> listener.speak(index));
            buttons.add(button);
        }
        return buttons;
    }

    /** "long_wavy" becomes "Long wavy". */
    static String title(String identity) {
        String words = identity.replace('_', ' ').replace('-', ' ');
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
