package dev.likeness.speech.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.spi.MixerProvider;

/**
 * Tells {@code javax.sound} of devices that a test plugs in, as the driver of a sound card would.
 */
public final class PluggedMicrophones extends MixerProvider {

    private static final List<PluggedMicrophone> PLUGGED = new CopyOnWriteArrayList<>();

    static void plug(PluggedMicrophone microphone) {
        PLUGGED.add(microphone);
    }

    static void unplugAll() {
        PLUGGED.forEach(PluggedMicrophone::pullOut);
        PLUGGED.clear();
    }

    @Override
    public Mixer.Info[] getMixerInfo() {
        return PLUGGED.stream().map(PluggedMicrophone::getMixerInfo).toArray(Mixer.Info[]::new);
    }

    @Override
    public Mixer getMixer(Mixer.Info info) {
        return PLUGGED.stream()
                .filter(microphone -> microphone.getMixerInfo() == info)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such device: " + info));
    }
}
