package dev.likeness;

import com.jme3.audio.AudioData;
import com.jme3.audio.AudioParam;
import com.jme3.audio.AudioRenderer;
import com.jme3.audio.AudioSource;
import com.jme3.audio.Environment;
import com.jme3.audio.Filter;
import com.jme3.audio.Listener;
import com.jme3.audio.ListenerParam;
import java.util.IdentityHashMap;
import java.util.Map;

/** A sound device without loudspeakers, whose time goes on when the test says so. */
final class SteppedSoundDevice implements AudioRenderer {

    private final Map<AudioSource, Double> positions = new IdentityHashMap<>();

    /** Every playing sound goes on; one that reaches its end stops, or begins anew. */
    void step(double seconds) {
        positions.replaceAll(
                (source, position) ->
                        source.getStatus() == AudioSource.Status.Playing
                                ? stepped(source, position + seconds * source.getPitch())
                                : position);
    }

    private static double stepped(AudioSource source, double position) {
        float length = source.getAudioData().getDuration();
        if (position < length) {
            return position;
        }
        if (source.isLooping()) {
            return position % length;
        }
        source.setStatus(AudioSource.Status.Stopped);
        return 0;
    }

    @Override
    public void playSource(AudioSource source) {
        positions.putIfAbsent(source, 0.0);
        if (source.getStatus() == AudioSource.Status.Stopped) {
            source.setChannel(0);
        }
        source.setStatus(AudioSource.Status.Playing);
    }

    @Override
    public void pauseSource(AudioSource source) {
        source.setStatus(AudioSource.Status.Paused);
    }

    @Override
    public void stopSource(AudioSource source) {
        positions.put(source, 0.0);
        source.setStatus(AudioSource.Status.Stopped);
    }

    @Override
    public float getSourcePlaybackTime(AudioSource source) {
        return positions.getOrDefault(source, 0.0).floatValue();
    }

    @Override
    public void playSourceInstance(AudioSource source) {
        throw new UnsupportedOperationException("No instances here");
    }

    @Override
    public void setListener(Listener listener) {}

    @Override
    public void setEnvironment(Environment environment) {}

    @Override
    public void updateSourceParam(AudioSource source, AudioParam param) {}

    @Override
    public void updateListenerParam(Listener listener, ListenerParam param) {}

    @Override
    public void deleteFilter(Filter filter) {}

    @Override
    public void deleteAudioData(AudioData data) {}

    @Override
    public void initialize() {}

    @Override
    public void update(float tpf) {}

    @Override
    public void pauseAll() {}

    @Override
    public void resumeAll() {}

    @Override
    public void cleanup() {}
}
