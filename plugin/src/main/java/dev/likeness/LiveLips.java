package dev.likeness;

import com.jme3.bounding.BoundingSphere;
import com.jme3.renderer.Camera;
import com.jme3.scene.Node;
import dev.likeness.face.Face;
import dev.likeness.face.Viseme;
import dev.likeness.speech.live.LiveSpeaker;
import dev.likeness.speech.live.MouthSource;
import java.util.Arrays;
import java.util.Objects;

/**
 * Binds a mouth that is heard right now to a face, and tells a speaker how far away he is and
 * whether he may be in the picture. Allocates nothing from frame to frame. Render thread.
 */
final class LiveLips {

    private static final Viseme[] VISEMES = Viseme.values();

    /** How long lips take to close when nothing comes any more. */
    private static final float RESTS_SECONDS = 0.06f;

    private static final float CLOSED = 0.01f;

    /** In metres: who is a little outside of the picture may be in it in the next frame. */
    private static final float HEAD_RADIUS = 0.5f;

    private final Node mouth;
    private final Face face;
    private final float[] weights = new float[VISEMES.length];
    private final BoundingSphere ball = new BoundingSphere();
    private MouthSource source;
    private LiveSpeaker speaker;
    private Camera viewer;
    private boolean moving;

    LiveLips(Node mouth, Face face) {
        this.mouth = mouth;
        this.face = face;
    }

    void follow(MouthSource mouth) {
        leave();
        source = Objects.requireNonNull(mouth, "mouth");
    }

    void follow(LiveSpeaker who, Camera through) {
        Objects.requireNonNull(through, "viewer");
        follow(who);
        speaker = who;
        viewer = through;
    }

    void leave() {
        source = null;
        speaker = null;
        viewer = null;
    }

    /**
     * Goes on.
     *
     * @param seconds since the last frame (>=0)
     * @param allowed whether the lips are free: no line is being said
     */
    void step(float seconds, boolean allowed) {
        if (speaker != null) {
            place();
        }
        if (!allowed) {
            moving = false; // whoever says the line moves the lips
        } else if (source != null && source.read(weights)) {
            moving = true;
            show();
        } else if (moving) {
            rest(seconds);
        }
    }

    private void rest(float seconds) {
        float left = (float) Math.exp(-seconds / RESTS_SECONDS);
        float largest = 0;
        for (int v = 0; v < weights.length; v++) {
            weights[v] *= left;
            largest = Math.max(largest, weights[v]);
        }
        moving = largest > CLOSED;
        if (!moving) {
            Arrays.fill(weights, 0);
        }
        show();
    }

    private void show() {
        for (int v = 0; v < weights.length; v++) {
            face.set(VISEMES[v], weights[v]);
        }
    }

    private void place() {
        ball.setRadius(HEAD_RADIUS);
        ball.setCenter(mouth.getWorldTranslation());
        int planes = viewer.getPlaneState();
        viewer.setPlaneState(0);
        boolean seen = viewer.contains(ball) != Camera.FrustumIntersect.Outside;
        viewer.setPlaneState(planes);
        speaker.place(viewer.getLocation().distance(mouth.getWorldTranslation()), seen);
    }
}
