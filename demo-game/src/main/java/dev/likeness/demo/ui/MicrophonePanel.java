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
import dev.likeness.speech.live.MicrophoneDevice;
import java.util.List;
import java.util.Locale;

/** The microphones, which one is listened to, and how loud it is. Render thread. */
final class MicrophonePanel {

    private static final float WIDTH = 250;
    private static final float BAR_HEIGHT = 44;
    private static final int LONGEST_NAME = 24;
    private static final int MOST = 8;

    /** The round ends of a shorter bar would cross. */
    private static final double SHORTEST_BAR = 0.12;

    /** Where the meter begins. */
    private static final double QUIETEST = -60;

    private final Choice<MicrophoneDevice> device;
    private final ProgressBar meter = new ProgressBar();
    private final Label message = new Label(" ", StudioStyle.HINT);
    private final Container panel =
            new Container(
                    new SpringGridLayout(Axis.Y, Axis.X, FillMode.None, FillMode.Even),
                    StudioStyle.PANEL);

    MicrophonePanel(List<MicrophoneDevice> devices, MicrophoneScreen.Listener listener) {
        device = new Choice<>(listener::speakThrough);
        panel.addChild(new Label("Microphone", StudioStyle.TITLE));
        panel.addChild(Gap.of(6));
        devices.stream().limit(MOST).forEach(this::add);
        Button off = new Button("Off");
        off.addClickCommands(
                source -> {
                    device.choose(null);
                    listener.beSilent();
                });
        panel.addChild(off);
        panel.addChild(Gap.of(6));
        meter.setPreferredSize(new Vector3f(WIDTH, BAR_HEIGHT, 0));
        panel.addChild(meter);
        message.setMaxWidth(WIDTH);
        panel.addChild(message);
        showLevel(QUIETEST, false);
        say("");
    }

    private void add(MicrophoneDevice each) {
        panel.addChild(device.button(each, shortened(each.name())));
    }

    Panel panel() {
        return panel;
    }

    void showChosen(MicrophoneDevice chosen) {
        device.choose(chosen);
    }

    void showLevel(double decibels, boolean speaking) {
        meter.setProgressPercent(Math.max(SHORTEST_BAR, filled(decibels)));
        meter.setMessage(inWords(decibels, speaking));
    }

    void say(String text) {
        message.setText(text.isEmpty() ? "M closes this panel." : text);
    }

    static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 3).strip() + "...";
    }

    /** How much of the meter is filled (0 to 1). */
    static double filled(double decibels) {
        return Math.max(0, Math.min(1, 1 - decibels / QUIETEST));
    }

    static String inWords(double decibels, boolean speaking) {
        return decibels <= QUIETEST
                ? "silence"
                : String.format(Locale.ROOT, "%.0f dB%s", decibels, speaking ? ", speaking" : "");
    }
}
