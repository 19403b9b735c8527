package dev.likeness.demo.ui;

import com.jme3.math.Vector3f;
import com.jme3.texture.Texture2D;
import com.jme3.texture.plugins.AWTLoader;
import com.simsilica.lemur.Axis;
import com.simsilica.lemur.Button;
import com.simsilica.lemur.Container;
import com.simsilica.lemur.FillMode;
import com.simsilica.lemur.Label;
import com.simsilica.lemur.Panel;
import com.simsilica.lemur.ProgressBar;
import com.simsilica.lemur.component.QuadBackgroundComponent;
import com.simsilica.lemur.component.SpringGridLayout;
import com.simsilica.lemur.style.ElementId;
import dev.likeness.demo.booth.BoothBackground;
import dev.likeness.demo.booth.BoothFraming;
import dev.likeness.face.Expression;
import dev.likeness.lookbook.LookBookProgress;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** The photo booth's buttons, its last picture and its progress bar. Render thread. */
final class BoothPanel {

    private static final float WIDTH = 300;
    private static final float PICTURE_HEIGHT = 190;
    private static final float BAR_HEIGHT = 44;
    private static final int EXPRESSIONS_PER_ROW = 3;

    private final BoothScreen.Listener listener;
    private final List<Expression> expressions;
    private final Choice<BoothFraming> framing = new Choice<>(chosen -> {});
    private final Choice<BoothBackground> background = new Choice<>(chosen -> {});
    private final Choice<Expression> expression;
    private final Button add = new Button("", StudioStyle.ACCENT_BUTTON);
    private final Button cancel = new Button("");
    private final ProgressBar bar = new ProgressBar();
    private final Label message = new Label(" ", StudioStyle.HINT);
    private final Container frame = plain();
    private final Container progress = plain();
    private final Container panel =
            new Container(
                    new SpringGridLayout(Axis.Y, Axis.X, FillMode.None, FillMode.Even),
                    StudioStyle.PANEL);

    BoothPanel(List<Expression> expressions, BoothScreen.Listener listener) {
        this.listener = listener;
        this.expressions = expressions;
        expression = new Choice<>(listener::express);
        panel.addChild(new Label("Photo booth", StudioStyle.TITLE));
        panel.addChild(frame);
        section("Picture (1 ... 3)", framings(), 3);
        section("Background (B)", backgrounds(), 2);
        section("Face (F1 ...)", faces(), EXPRESSIONS_PER_ROW);
        Button shoot = new Button("Take a picture (Space)", StudioStyle.ACCENT_BUTTON);
        shoot.addClickCommands(source -> shoot());
        add.addClickCommands(source -> listener.addToLookBook());
        cancel.addClickCommands(source -> listener.cancel());
        bar.setPreferredSize(new Vector3f(WIDTH, BAR_HEIGHT, 0));
        message.setMaxWidth(WIDTH);
        panel.addChild(Gap.of(8));
        panel.addChild(shoot);
        panel.addChild(add);
        panel.addChild(progress);
        panel.addChild(cancel);
        panel.addChild(Gap.of(4));
        panel.addChild(message);
        framing.choose(BoothFraming.FACE);
        background.choose(BoothBackground.STUDIO);
        showCount(0);
        endSending();
    }

    Panel panel() {
        return panel;
    }

    void shoot() {
        listener.shoot(
                framing.chosen().orElse(BoothFraming.FACE),
                background.chosen().orElse(BoothBackground.STUDIO));
    }

    void choose(BoothFraming wanted) {
        framing.choose(wanted);
    }

    void nextBackground() {
        BoothBackground[] all = BoothBackground.values();
        int next = background.chosen().map(now -> now.ordinal() + 1).orElse(0);
        background.choose(all[next % all.length]);
    }

    void clickExpression(int index) {
        expression.choose(expressions.get(index));
        listener.express(expressions.get(index));
    }

    void showExpression(Expression made) {
        expression.choose(made);
    }

    void showCount(int count) {
        add.setText(
                count == 0
                        ? "Add to my look book (Enter)"
                        : "Add " + count + " to my look book (Enter)");
    }

    void say(String text) {
        message.setText(text);
    }

    void beginSending() {
        progress.clearChildren();
        progress.addChild(bar);
        cancel.setText("Stop (Esc)");
        bar.setProgressPercent(0);
        bar.setMessage("");
    }

    void showProgress(LookBookProgress now) {
        bar.setProgressPercent(now.fraction());
        bar.setMessage(now.step().inWords() + " ...");
    }

    void endSending() {
        progress.clearChildren();
        cancel.setText("Back (Esc)");
    }

    void showPicture(byte[] file) {
        BufferedImage image = decoded(file);
        Texture2D texture = new Texture2D(new AWTLoader().load(image, true));
        float width = PICTURE_HEIGHT * image.getWidth() / image.getHeight();
        Panel picture = new Panel(width, PICTURE_HEIGHT, new ElementId("plain"), null);
        picture.setBackground(new QuadBackgroundComponent(texture));
        frame.clearChildren();
        frame.addChild(picture);
    }

    private static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException("A portrait cannot be shown", e);
        }
    }

    private void section(String title, List<Button> buttons, int perRow) {
        panel.addChild(Gap.of(6));
        panel.addChild(new Label(title, StudioStyle.HINT));
        Container grid =
                new Container(
                        new SpringGridLayout(Axis.Y, Axis.X, FillMode.Even, FillMode.ForcedEven),
                        new ElementId("plain"));
        for (int i = 0; i < buttons.size(); i++) {
            grid.addChild(buttons.get(i), i / perRow, i % perRow);
        }
        Vector3f size = grid.getPreferredSize();
        grid.setPreferredSize(new Vector3f(Math.max(WIDTH, size.x), size.y, size.z));
        panel.addChild(grid);
    }

    private List<Button> framings() {
        List<Button> buttons = new ArrayList<>();
        for (BoothFraming each : BoothFraming.values()) {
            buttons.add(framing.button(each, each.title()));
        }
        return buttons;
    }

    private List<Button> backgrounds() {
        List<Button> buttons = new ArrayList<>();
        for (BoothBackground each : BoothBackground.values()) {
            buttons.add(background.button(each, each.title()));
        }
        return buttons;
    }

    private List<Button> faces() {
        List<Button> buttons = new ArrayList<>();
        for (Expression each : expressions) {
            buttons.add(expression.button(each, WardrobePanel.title(each.name())));
        }
        return buttons;
    }

    private static Container plain() {
        return new Container(
                new SpringGridLayout(Axis.X, Axis.Y, FillMode.None, FillMode.Even),
                new ElementId("plain"));
    }
}
