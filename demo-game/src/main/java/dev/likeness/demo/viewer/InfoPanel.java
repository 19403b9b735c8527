package dev.likeness.demo.viewer;

import com.jme3.math.Vector3f;
import com.simsilica.lemur.Axis;
import com.simsilica.lemur.Button;
import com.simsilica.lemur.Container;
import com.simsilica.lemur.FillMode;
import com.simsilica.lemur.Label;
import com.simsilica.lemur.Panel;
import com.simsilica.lemur.component.SpringGridLayout;
import com.simsilica.lemur.style.ElementId;
import dev.likeness.demo.ui.StudioStyle;
import dev.likeness.inspect.Advice;
import dev.likeness.inspect.CapabilityReport;
import dev.likeness.inspect.PartReport;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the chosen avatar is made of, and what to do about it. Render thread. */
final class InfoPanel {

    static final float WIDTH = 300;

    private static final double MEGABYTE = 1 << 20;
    private static final ElementId PLAIN = new ElementId("plain");

    private final Container panel =
            new Container(
                    new SpringGridLayout(Axis.Y, Axis.X, FillMode.None, FillMode.Even),
                    StudioStyle.PANEL);
    private final Exhibit exhibit;
    private final Set<String> hidden = new HashSet<>();

    InfoPanel(Exhibit exhibit) {
        this.exhibit = exhibit;
        CapabilityReport report = exhibit.file().report();
        panel.addChild(limited(new Label(report.name())));
        panel.addChild(limited(new Label(numbers(report), StudioStyle.SMALL)));
        section("Parts (click to hide)", report.parts().stream().map(this::partButton).toList());
        section("Clips", exhibit.clips().stream().map(this::clipButton).toList());
        advice(report.advice());
    }

    Panel panel() {
        return panel;
    }

    private static String numbers(CapabilityReport report) {
        return String.format(
                Locale.ROOT,
                "%s %s%n%,d triangles, %d joints (%s)%n%.0f MB textures, %.1f MB shapes",
                report.origin().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                report.detail(),
                report.totals().triangles(),
                report.skeleton().joints(),
                report.skeleton().kind(),
                report.totals().textureBytes() / MEGABYTE,
                report.totals().blendshapeBytes() / MEGABYTE);
    }

    private void section(String title, List<Button> buttons) {
        if (buttons.isEmpty()) {
            return;
        }
        panel.addChild(new Label(title, StudioStyle.HINT));
        Container grid =
                new Container(
                        new SpringGridLayout(Axis.Y, Axis.X, FillMode.Even, FillMode.ForcedEven),
                        PLAIN);
        int perRow = buttons.size() > 12 ? 2 : 1;
        for (int i = 0; i < buttons.size(); i++) {
            grid.addChild(buttons.get(i), i / perRow, i % perRow);
        }
        Vector3f size = grid.getPreferredSize();
        grid.setPreferredSize(new Vector3f(WIDTH - 30, size.y, size.z));
        panel.addChild(grid);
    }

    private Button partButton(PartReport part) {
        Button button = new Button(part.name(), StudioStyle.SMALL_BUTTON);
        StudioStyle.choose(button, true);
        button.addClickCommands(
                source -> {
                    boolean visible = hidden.remove(part.name());
                    if (!visible) {
                        hidden.add(part.name());
                    }
                    exhibit.show(part.name(), visible);
                    StudioStyle.choose(button, visible);
                });
        return button;
    }

    private Button clipButton(String clip) {
        Button button = new Button(clip, StudioStyle.SMALL_BUTTON);
        button.addClickCommands(source -> exhibit.play(clip));
        return button;
    }

    private void advice(List<Advice> advice) {
        if (advice.isEmpty()) {
            return;
        }
        panel.addChild(new Label("Advice", StudioStyle.HINT));
        for (Advice piece : advice) {
            Label text = new Label(piece.text(), StudioStyle.SMALL);
            text.setColor(new Label("", StudioStyle.WARNING).getColor());
            panel.addChild(limited(text));
        }
    }

    private static Label limited(Label label) {
        label.setMaxWidth(WIDTH - 30);
        return label;
    }
}
