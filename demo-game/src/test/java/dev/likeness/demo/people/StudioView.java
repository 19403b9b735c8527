package dev.likeness.demo.people;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import dev.likeness.demo.scene.OrbitState;
import dev.likeness.demo.scene.StudioState;

/** From where a picture is taken: heights in metres from the eyes, angles in degrees. */
enum StudioView {
    FRONT(-0.02f, 0, 0.95f),
    FACE(-0.03f, 0, 0.66f),
    THREE(-0.02f, 35, 0.95f),
    LEFT(-0.02f, -35, 0.95f),
    PROFILE(-0.02f, 90, 0.95f),
    BACK(-0.02f, 180, 0.95f),
    BEHIND(-0.02f, 140, 0.95f),
    EYES(0, 0, 0.42f),
    MOUTH(-0.065f, 0, 0.36f),
    LIPS(-0.058f, 12, 0.3f),
    EAR(-0.02f, 80, 0.45f),
    BUST(-0.12f, 0, 1.5f),
    BUST_THREE(-0.12f, 35, 1.5f),
    BODY(-0.75f, 0, 4.7f),
    BODY_THREE(-0.75f, 40, 4.7f),
    BODY_BACK(-0.75f, 155, 4.7f),
    FEET(-1.45f, 40, 1.6f);

    private final float height;
    private final float turn;
    private final float distance;

    StudioView(float height, float turn, float distance) {
        this.height = height;
        this.turn = turn * FastMath.DEG_TO_RAD;
        this.distance = distance;
    }

    void frame(OrbitState camera) {
        camera.frame(new Vector3f(0, StudioState.EYE_LEVEL + height, 0), distance, turn, 0);
        camera.arrive();
    }
}
