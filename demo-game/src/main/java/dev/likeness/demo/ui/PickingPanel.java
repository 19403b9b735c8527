package dev.likeness.demo.ui;

import com.jme3.math.Vector2f;
import com.jme3.math.Vector3f;
import com.simsilica.lemur.Axis;
import com.simsilica.lemur.Button;
import com.simsilica.lemur.Container;
import com.simsilica.lemur.FillMode;
import com.simsilica.lemur.HAlignment;
import com.simsilica.lemur.Insets3f;
import com.simsilica.lemur.Label;
import com.simsilica.lemur.Panel;
import com.simsilica.lemur.TextField;
import com.simsilica.lemur.VAlignment;
import com.simsilica.lemur.component.IconComponent;
import com.simsilica.lemur.component.SpringGridLayout;
import com.simsilica.lemur.style.ElementId;
import dev.likeness.service.Sex;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Samples, a field for a photo file, and the button that begins. */
final class PickingPanel {

    private static final float WIDTH = 430;
    private static final float THUMBNAIL = 82;
    private static final int MOST_THUMBNAILS = 8;
    private static final int THUMBNAILS_PER_ROW = 4;

    private final CreationScreen.Listener listener;
    private final Consumer<String> complain;
    private final Consumer<Runnable> renderThread;
    private final PhotoFileChooser chooser = new PhotoFileChooser();
    private final TextField path = new TextField("");
    private final Label message = new Label("", StudioStyle.WARNING);
    private final Choice<Sex> sex = new Choice<>(chosen -> {});
    private final Container panel =
            new Container(
                    new SpringGridLayout(Axis.Y, Axis.X, FillMode.None, FillMode.Even),
                    StudioStyle.PANEL);

    PickingPanel(
            List<SamplePhoto> samples,
            CreationScreen.Listener listener,
            Consumer<String> complain,
            Consumer<Runnable> renderThread) {
        this.listener = listener;
        this.complain = complain;
        this.renderThread = renderThread;
        panel.addChild(new Label("Be in the game", StudioStyle.TITLE));
        if (!samples.isEmpty()) {
            panel.addChild(new Label("Pick somebody ...", StudioStyle.HINT));
            panel.addChild(thumbnails(samples));
            panel.addChild(Gap.of(10));
        }
        panel.addChild(
                new Label(
                        samples.isEmpty() ? "Your photo" : "... or take your own photo",
                        StudioStyle.HINT));
        panel.addChild(fileRow());
        panel.addChild(templates());
        Button create = new Button("Create my avatar", StudioStyle.ACCENT_BUTTON);
        create.addClickCommands(source -> createFromFile());
        panel.addChild(Gap.of(6));
        panel.addChild(create);
        message.setMaxWidth(WIDTH);
    }

    Panel panel() {
        return panel;
    }

    /** Shows why it did not work; an empty text shows nothing. */
    void explain(String text) {
        message.setText(text);
        if (text.isEmpty()) {
            panel.removeChild(message);
        } else if (message.getParent() == null) {
            message.setInsets(new Insets3f(10, 0, 0, 0));
            panel.addChild(message);
        }
    }

    private Panel templates() {
        Container row = row();
        row.addChild(centred(sex.button(Sex.FEMALE, "Female")));
        row.addChild(centred(sex.button(Sex.MALE, "Male")));
        sex.choose(Sex.FEMALE);
        return row;
    }

    private Panel thumbnails(List<SamplePhoto> samples) {
        Container grid =
                new Container(new SpringGridLayout(Axis.Y, Axis.X), new ElementId("plain"));
        for (int i = 0; i < Math.min(MOST_THUMBNAILS, samples.size()); i++) {
            grid.addChild(
                    thumbnail(samples.get(i)), i / THUMBNAILS_PER_ROW, i % THUMBNAILS_PER_ROW);
        }
        return grid;
    }

    private Button thumbnail(SamplePhoto sample) {
        Button button = new Button(sample.title());
        IconComponent picture = new IconComponent(sample.resource());
        picture.setIconSize(new Vector2f(THUMBNAIL, THUMBNAIL));
        picture.setHAlignment(HAlignment.Center);
        picture.setVAlignment(VAlignment.Top);
        picture.setOverlay(false);
        button.setIcon(picture);
        button.setTextHAlignment(HAlignment.Center);
        button.setTextVAlignment(VAlignment.Bottom);
        button.setPreferredSize(new Vector3f(THUMBNAIL + 22, THUMBNAIL + 44, 0));
        button.addClickCommands(
                source -> listener.create(sample, sample.sex().or(sex::chosen).orElse(Sex.FEMALE)));
        return button;
    }

    private Panel fileRow() {
        Container row =
                new Container(
                        new SpringGridLayout(Axis.X, Axis.Y, FillMode.First, FillMode.Even),
                        new ElementId("plain"));
        boolean browsing = PhotoFileChooser.isAvailable();
        path.setPreferredWidth(browsing ? WIDTH - 150 : WIDTH - 24);
        row.addChild(path);
        if (browsing) {
            Button browse = new Button("Browse ...");
            browse.addClickCommands(
                    source ->
                            chooser.open(
                                    file ->
                                            renderThread.accept(
                                                    () -> path.setText(file.toString()))));
            row.addChild(browse);
        }
        return row;
    }

    private void createFromFile() {
        String text = path.getText().strip();
        if (text.isEmpty()) {
            complain.accept("Please choose a photo first.");
            return;
        }
        try {
            Path file = Path.of(text);
            listener.create(file, sex.chosen().orElse(Sex.FEMALE));
        } catch (InvalidPathException e) {
            complain.accept("This is not the name of a file.");
        }
    }

    private static Button centred(Button button) {
        button.setTextHAlignment(HAlignment.Center);
        return button;
    }

    private static Container row() {
        return new Container(
                new SpringGridLayout(Axis.X, Axis.Y, FillMode.ForcedEven, FillMode.Even),
                new ElementId("plain"));
    }
}
