package dev.likeness.demo.ui;

import com.jme3.math.Vector3f;
import com.simsilica.lemur.Axis;
import com.simsilica.lemur.Button;
import com.simsilica.lemur.Container;
import com.simsilica.lemur.FillMode;
import com.simsilica.lemur.Label;
import com.simsilica.lemur.Panel;
import com.simsilica.lemur.ProgressBar;
import com.simsilica.lemur.component.SpringGridLayout;
import com.simsilica.lemur.style.ElementId;
import dev.likeness.job.Progress;

/** The progress bar with the stage in words, and the way out. */
final class MakingPanel {

    private static final float BAR_WIDTH = 560;
    private static final float BAR_HEIGHT = 34;

    private final Label stage = new Label("", StudioStyle.TITLE);
    private final ProgressBar bar = new ProgressBar();
    private final Container panel =
            new Container(
                    new SpringGridLayout(Axis.Y, Axis.X, FillMode.None, FillMode.Even),
                    StudioStyle.PANEL);

    MakingPanel(Runnable cancel) {
        panel.addChild(stage);
        panel.addChild(Gap.of(8));
        Container row =
                new Container(
                        new SpringGridLayout(Axis.X, Axis.Y, FillMode.First, FillMode.Even),
                        new ElementId("plain"));
        bar.setPreferredSize(new Vector3f(BAR_WIDTH, BAR_HEIGHT, 0));
        row.addChild(bar);
        Button button = new Button("Cancel");
        button.addClickCommands(source -> cancel.run());
        row.addChild(button);
        panel.addChild(row);
        begin();
    }

    Panel panel() {
        return panel;
    }

    void begin() {
        show("Starting", 0);
    }

    void show(Progress progress) {
        show(progress.inWords(), progress.fraction());
    }

    private void show(String words, double fraction) {
        stage.setText(words + " ...");
        bar.setProgressPercent(fraction);
        bar.setMessage(Math.round(100 * fraction) + " %");
    }
}
