package dev.likeness.capture;

import dev.likeness.face.FacePose;
import java.util.ArrayList;
import java.util.List;

/** Notes poses as they come. Any thread. */
public final class FaceRecorder {

    /** Half an hour at sixty poses a second. */
    private static final int MOST_POSES = 108_000;

    private final List<FaceRecording.Moment> moments = new ArrayList<>();
    private double begun;
    private boolean stopped;

    /** Nothing noted yet. */
    public FaceRecorder() {
        // Moments come by add.
    }

    /**
     * Notes a pose. After half an hour, or once stopped, nothing more is noted.
     *
     * @param pose copied (not null)
     * @param seconds when, on any clock that only goes forward
     */
    public synchronized void add(FacePose pose, double seconds) {
        if (stopped || moments.size() == MOST_POSES) {
            return;
        }
        if (moments.isEmpty()) {
            begun = seconds;
        }
        FacePose copy = new FacePose();
        copy.copyFrom(pose);
        double last = moments.isEmpty() ? 0 : moments.get(moments.size() - 1).seconds();
        moments.add(new FaceRecording.Moment(Math.max(last, seconds - begun), copy));
    }

    /**
     * How long it is so far.
     *
     * @return from the first pose to the last (seconds)
     */
    public synchronized double seconds() {
        return moments.isEmpty() ? 0 : moments.get(moments.size() - 1).seconds();
    }

    /**
     * Ends the recording.
     *
     * @return what was noted (not null, immutable)
     */
    public synchronized FaceRecording stop() {
        stopped = true;
        return new FaceRecording(moments);
    }
}
