package dev.likeness.speech.live;

import dev.likeness.speech.audio.Sound;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.Control;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineListener;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/** A device into which a recording is spoken again and again, as soon as somebody listens. */
final class PluggedMicrophone implements Mixer {

    private final Mixer.Info info;
    private final List<RecordingFormat> formats;
    private final Sound spoken;
    private final List<FileLine> lines = new ArrayList<>();
    private double speed = 1;
    private boolean taken;

    PluggedMicrophone(String name, Sound spoken, RecordingFormat... formats) {
        info = new Mixer.Info(name, "a test", name + " of a test", "1") {};
        this.spoken = spoken;
        this.formats = new ArrayList<>(List.of(formats));
    }

    /** Time in this device goes faster, so that a test need not wait. */
    PluggedMicrophone atSpeed(double factor) {
        speed = factor;
        return this;
    }

    /** Another program has it. */
    PluggedMicrophone taken() {
        taken = true;
        return this;
    }

    void changeItsFormats() {
        formats.clear();
    }

    /** The plug is pulled out: lines give nothing any more. */
    void pullOut() {
        lines.forEach(FileLine::pullOut);
    }

    @Override
    public Mixer.Info getMixerInfo() {
        return info;
    }

    @Override
    public boolean isLineSupported(Line.Info wanted) {
        return wanted.getLineClass() == TargetDataLine.class
                && wanted instanceof DataLine.Info data
                && data.getFormats().length > 0
                && formats.stream()
                        .anyMatch(format -> format.audio().matches(data.getFormats()[0]));
    }

    @Override
    public Line getLine(Line.Info wanted) throws LineUnavailableException {
        if (taken) {
            throw new LineUnavailableException("in use");
        }
        AudioFormat format = ((DataLine.Info) wanted).getFormats()[0];
        FileLine line = new FileLine(format, spoken, speed);
        lines.add(line);
        return line;
    }

    @Override
    public Line.Info[] getSourceLineInfo() {
        return new Line.Info[0];
    }

    @Override
    public Line.Info[] getTargetLineInfo() {
        return formats.stream().map(RecordingFormat::line).toArray(Line.Info[]::new);
    }

    @Override
    public Line.Info[] getSourceLineInfo(Line.Info wanted) {
        return new Line.Info[0];
    }

    @Override
    public Line.Info[] getTargetLineInfo(Line.Info wanted) {
        return isLineSupported(wanted) ? new Line.Info[] {wanted} : new Line.Info[0];
    }

    @Override
    public int getMaxLines(Line.Info wanted) {
        return 1;
    }

    @Override
    public Line[] getSourceLines() {
        return new Line[0];
    }

    @Override
    public Line[] getTargetLines() {
        return lines.toArray(Line[]::new);
    }

    @Override
    public void synchronize(Line[] all, boolean maintain) {
        throw new IllegalArgumentException("not here");
    }

    @Override
    public void unsynchronize(Line[] all) {
        throw new IllegalArgumentException("not here");
    }

    @Override
    public boolean isSynchronizationSupported(Line[] all, boolean maintain) {
        return false;
    }

    @Override
    public Line.Info getLineInfo() {
        return new Line.Info(Mixer.class);
    }

    @Override
    public void open() {}

    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Control[] getControls() {
        return new Control[0];
    }

    @Override
    public boolean isControlSupported(Control.Type control) {
        return false;
    }

    @Override
    public Control getControl(Control.Type control) {
        throw new IllegalArgumentException("not here");
    }

    @Override
    public void addLineListener(LineListener listener) {}

    @Override
    public void removeLineListener(LineListener listener) {}
}
