package dev.likeness.capture;

import dev.likeness.face.FacePose;
import dev.likeness.face.FaceSource;
import java.util.List;

/** Plays a recording to one face, on the face's clock. One thread. */
public final class FacePlayer implements FaceSource {

    /** At the end the face goes back to that of the game within this time (seconds). */
    private static final double LETS_GO_SECONDS = 0.3;

    private final FaceRecording recording;
    private final boolean looping;
    private double position;
    private boolean started;

    FacePlayer(FaceRecording recording, boolean looping) {
        this.recording = recording;
        this.looping = looping;
    }

    /**
     * Goes to a moment.
     *
     * @param seconds since the beginning of the recording (>=0)
     */
    public void seek(double seconds) {
        position = Math.max(0, seconds);
    }

    /**
     * Where it is.
     *
     * @return since the beginning of the recording (seconds)
     */
    public double position() {
        return position;
    }

    /**
     * Whether it has come to its end.
     *
     * @return never true of a player that loops
     */
    public boolean isOver() {
        return !looping && position >= recording.seconds();
    }

    @Override
    public float read(float seconds, FacePose into) {
        List<FaceRecording.Moment> moments = recording.moments();
        if (moments.isEmpty()) {
            into.clear();
            return 0;
        }
        position += started ? seconds : 0;
        started = true;
        double length = recording.seconds();
        if (looping && position >= length) {
            position = length > 0 ? position % length : 0;
        }
        poseAt(moments, Math.min(position, length), into);
        return (float) Math.max(0, 1 - Math.max(0, position - length) / LETS_GO_SECONDS);
    }

    private static void poseAt(List<FaceRecording.Moment> moments, double seconds, FacePose into) {
        int after = firstAfter(moments, seconds);
        FaceRecording.Moment from = moments.get(Math.max(0, after - 1));
        FaceRecording.Moment to = moments.get(Math.min(after, moments.size() - 1));
        double length = to.seconds() - from.seconds();
        into.copyFrom(from.pose());
        into.approach(to.pose(), length > 0 ? (float) ((seconds - from.seconds()) / length) : 0);
    }

    /** The first moment later than some seconds, by halving. */
    private static int firstAfter(List<FaceRecording.Moment> moments, double seconds) {
        int low = 0;
        int high = moments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (moments.get(middle).seconds() > seconds) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
