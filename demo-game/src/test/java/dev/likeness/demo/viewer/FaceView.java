package dev.likeness.demo.viewer;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;

/**
 * What of a face fills the picture, whoever it is: places and distances are measured by eyes, teeth
 * and the head. Pictures are upright by 3 to their width by 4.
 */
enum FaceView {
    /** Brows and eyes. */
    EYES(Look.EYES, 0.06f, 0.82f, 0),
    /** From below the nose to the chin of a wide open mouth. */
    MOUTH(Look.MOUTH, -0.14f, 1.3f, 0),
    /** The same from the person's left. */
    MOUTH_THREE(Look.MOUTH, -0.14f, 1.3f, 40),
    /** The same from the left alone: who purses the lips can be seen. */
    MOUTH_PROFILE(Look.MOUTH, -0.14f, 1.3f, 88),
    /** From the forehead to the chin. */
    FACE(Look.FACE, -0.2f, 0.4f, 0),
    /** The same from the person's left. */
    FACE_THREE(Look.FACE, -0.2f, 0.4f, 35),
    /** The whole face and some of the hair. */
    HEAD(Look.FACE, -0.13f, 0.52f, 0);

    /** A portrait photographer's, who stands a good metre away (in degrees). */
    private static final float LENS = 8;

    private final Look look;
    private final float up;
    private final float distance;
    private final float turn;

    FaceView(Look look, float up, float distance, float turn) {
        this.look = look;
        this.up = up;
        this.distance = distance;
        this.turn = turn * FastMath.DEG_TO_RAD;
    }

    /** Where a shape can be seen best. */
    static FaceView of(String shape) {
        if (shape.startsWith("brow") || shape.startsWith("eye")) {
            return EYES;
        }
        if (shape.equals("jawForward")) {
            return MOUTH_THREE;
        }
        return shape.startsWith("cheek") || shape.startsWith("nose") ? FACE : MOUTH;
    }

    /** Brings the camera there. Render thread. */
    void frame(ViewerApp app) {
        app.lineup().look(look, turn);
        app.lineup().lens(LENS);
        float height = 2 * FastMath.tan(LENS * FastMath.DEG_TO_RAD / 2);
        app.camera().frame(new Vector3f(0, up * height * distance, 0), distance, turn, 0);
        app.camera().arrive();
    }
}
