package dev.likeness.demo.scene;

import com.jme3.app.Application;
import com.jme3.app.state.BaseAppState;
import com.jme3.input.InputManager;
import com.jme3.input.KeyInput;
import com.jme3.input.MouseInput;
import com.jme3.input.controls.ActionListener;
import com.jme3.input.controls.AnalogListener;
import com.jme3.input.controls.KeyTrigger;
import com.jme3.input.controls.MouseAxisTrigger;
import com.jme3.input.controls.MouseButtonTrigger;
import com.jme3.input.controls.Trigger;
import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import java.util.HashMap;
import java.util.Map;

/**
 * The photographer: circles around the sitter by mouse or keys, and glides instead of jumping.
 * Angles in radians, lengths in metres.
 */
public final class OrbitState extends BaseAppState {

    private static final float FIELD_OF_VIEW = 24;
    private static final float NEAR = 0.1f;
    private static final float FAR = 12;
    private static final float NEAREST = 0.55f;
    private static final float FARTHEST = 5;
    private static final float PAN_SPEED = 0.6f;
    private static final float HIGHEST = 0.9f;
    private static final float LOWEST = -0.5f;
    private static final float GLIDE_PER_SECOND = 7;
    private static final float MOUSE_SPEED = 2.5f;
    private static final float KEY_SPEED = 1.4f;
    private static final float ZOOM_SPEED = 0.9f;
    private static final float WHEEL_STEP = 0.92f;

    private static final String DRAG = "orbit drag";
    private static final String PAN = "orbit pan";

    /**
     * Where the camera is.
     *
     * @param centre what it looks at (metres)
     * @param turn around the upright axis, positive to the sitter's left (in radians)
     * @param tilt upwards (in radians)
     * @param distance from the centre (in metres)
     */
    public record View(Vector3f centre, float turn, float tilt, float distance) {

        /**
         * Brings a camera there, upright.
         *
         * @param camera to move (not null, modified)
         */
        public void place(Camera camera) {
            Vector3f back =
                    new Vector3f(
                            FastMath.sin(turn) * FastMath.cos(tilt),
                            FastMath.sin(tilt),
                            FastMath.cos(turn) * FastMath.cos(tilt));
            camera.setLocation(centre.add(back.mult(distance)));
            camera.lookAt(centre, Vector3f.UNIT_Y);
        }
    }

    /** What a key, the wheel or a dragged mouse does; the amount is what the engine reports. */
    @FunctionalInterface
    private interface Move {
        void by(float amount);
    }

    private final float nearest;
    private final float farthest;
    private final boolean pans;
    private final Map<String, Move> moves = new HashMap<>();
    private final Vector3f target = new Vector3f(0, StudioState.EYE_LEVEL, 0);
    private final Vector3f centre = target.clone();
    private float turn;
    private float tilt;
    private float distance = 2;
    private float shownTurn;
    private float shownTilt;
    private float shownDistance = distance;
    private float aside;
    private boolean dragging;
    private boolean panning;

    private final ActionListener dragListener =
            (name, pressed, tpf) -> {
                if (name.equals(PAN)) {
                    panning = pressed;
                } else {
                    dragging = pressed;
                }
            };
    private final AnalogListener moveListener =
            (name, amount, tpf) -> {
                moves.get(name).by(amount);
                tilt = FastMath.clamp(tilt, LOWEST, HIGHEST);
                keepWithinReach();
            };

    /** A camera for one person who stands or sits in the studio. */
    public OrbitState() {
        this(NEAREST, FARTHEST, false);
    }

    /**
     * A camera with its own limits.
     *
     * @param nearest smallest distance from the target (in metres, &gt;0)
     * @param farthest largest distance from the target (in metres)
     * @param pans whether the right and the middle mouse button and W, A, S, D move the target
     */
    public OrbitState(float nearest, float farthest, boolean pans) {
        this.nearest = nearest;
        this.farthest = farthest;
        this.pans = pans;
    }

    /**
     * Where the camera is in this frame, gliding included. Render thread.
     *
     * @return a copy (not null)
     */
    public View shown() {
        return new View(centre.clone(), shownTurn, shownTilt, shownDistance);
    }

    /**
     * Looks at something from the front.
     *
     * @param where what to look at (metres, not null, copied)
     * @param from how far away (in metres)
     * @param angle around the upright axis, positive to the sitter's left (in radians)
     * @param asideShare where the target is on the screen: 0 in the middle, 0.25 a quarter of the
     *     screen's width to the left
     */
    public void frame(Vector3f where, float from, float angle, float asideShare) {
        target.set(where);
        distance = from;
        turn = angle;
        tilt = 0.02f;
        aside = asideShare;
    }

    /** Ends the gliding: the next frame shows what was asked for last. */
    public void arrive() {
        centre.set(target);
        shownTurn = turn;
        shownTilt = tilt;
        shownDistance = distance;
    }

    @Override
    protected void initialize(Application app) {
        InputManager input = app.getInputManager();
        input.addMapping(DRAG, new MouseButtonTrigger(MouseInput.BUTTON_LEFT));
        Trigger right = new MouseButtonTrigger(MouseInput.BUTTON_RIGHT);
        input.addMapping(pans ? PAN : DRAG, right);
        if (pans) {
            input.addMapping(PAN, new MouseButtonTrigger(MouseInput.BUTTON_MIDDLE));
            panByKeysAndMouse();
        }
        onDrag(MouseInput.AXIS_X, true, amount -> turn += MOUSE_SPEED * amount);
        onDrag(MouseInput.AXIS_X, false, amount -> turn -= MOUSE_SPEED * amount);
        onDrag(MouseInput.AXIS_Y, false, amount -> tilt -= MOUSE_SPEED * amount);
        onDrag(MouseInput.AXIS_Y, true, amount -> tilt += MOUSE_SPEED * amount);
        on(amount -> turn -= KEY_SPEED * amount, new KeyTrigger(KeyInput.KEY_LEFT));
        on(amount -> turn += KEY_SPEED * amount, new KeyTrigger(KeyInput.KEY_RIGHT));
        on(amount -> tilt += KEY_SPEED * amount, new KeyTrigger(KeyInput.KEY_UP));
        on(amount -> tilt -= KEY_SPEED * amount, new KeyTrigger(KeyInput.KEY_DOWN));
        on(
                amount -> distance *= 1 - ZOOM_SPEED * amount,
                new KeyTrigger(KeyInput.KEY_ADD),
                new KeyTrigger(KeyInput.KEY_EQUALS));
        on(
                amount -> distance *= 1 + ZOOM_SPEED * amount,
                new KeyTrigger(KeyInput.KEY_SUBTRACT),
                new KeyTrigger(KeyInput.KEY_MINUS));
        on(amount -> distance *= WHEEL_STEP, new MouseAxisTrigger(MouseInput.AXIS_WHEEL, false));
        on(amount -> distance /= WHEEL_STEP, new MouseAxisTrigger(MouseInput.AXIS_WHEEL, true));
    }

    private void keepWithinReach() {
        distance = FastMath.clamp(distance, nearest, farthest);
    }

    private void panByKeysAndMouse() {
        on(amount -> pan(amount, 0), new KeyTrigger(KeyInput.KEY_A));
        on(amount -> pan(-amount, 0), new KeyTrigger(KeyInput.KEY_D));
        on(amount -> pan(0, -amount), new KeyTrigger(KeyInput.KEY_W));
        on(amount -> pan(0, amount), new KeyTrigger(KeyInput.KEY_S));
        onPan(MouseInput.AXIS_X, true, amount -> pan(-amount, 0));
        onPan(MouseInput.AXIS_X, false, amount -> pan(amount, 0));
        onPan(MouseInput.AXIS_Y, false, amount -> pan(0, amount));
        onPan(MouseInput.AXIS_Y, true, amount -> pan(0, -amount));
    }

    /** Moves the target against the picture: what is seen goes right and up. */
    private void pan(float right, float up) {
        float step = PAN_SPEED * distance;
        Vector3f side = new Vector3f(FastMath.cos(turn), 0, -FastMath.sin(turn));
        target.subtractLocal(side.multLocal(right * step));
        target.y -= up * step;
    }

    private void onPan(int axis, boolean negative, Move move) {
        Move whilePanning =
                amount -> {
                    if (panning) {
                        move.by(amount);
                    }
                };
        on(whilePanning, new MouseAxisTrigger(axis, negative));
    }

    private void onDrag(int axis, boolean negative, Move move) {
        Move whileDragging =
                amount -> {
                    if (dragging) {
                        move.by(amount);
                    }
                };
        on(whileDragging, new MouseAxisTrigger(axis, negative));
    }

    private void on(Move move, Trigger... triggers) {
        String name = "orbit " + moves.size();
        moves.put(name, move);
        getApplication().getInputManager().addMapping(name, triggers);
    }

    @Override
    protected void onEnable() {
        InputManager input = getApplication().getInputManager();
        input.addListener(dragListener, DRAG);
        if (pans) {
            input.addListener(dragListener, PAN);
        }
        input.addListener(moveListener, moves.keySet().toArray(String[]::new));
        arrive();
    }

    @Override
    protected void onDisable() {
        InputManager input = getApplication().getInputManager();
        input.removeListener(dragListener);
        input.removeListener(moveListener);
        dragging = false;
        panning = false;
    }

    @Override
    protected void cleanup(Application app) {}

    @Override
    public void update(float tpf) {
        float step = 1 - FastMath.exp(-GLIDE_PER_SECOND * tpf);
        centre.interpolateLocal(target, step);
        shownTurn += (turn - shownTurn) * step;
        shownTilt += (tilt - shownTilt) * step;
        shownDistance += (distance - shownDistance) * step;
        place(getApplication().getCamera());
    }

    private void place(Camera camera) {
        float top = NEAR * FastMath.tan(FIELD_OF_VIEW * FastMath.DEG_TO_RAD / 2);
        float side = top * camera.getWidth() / camera.getHeight();
        float shift = 2 * side * aside;
        camera.setFrustum(NEAR, FAR, -side + shift, side + shift, top, -top);
        shown().place(camera);
    }
}
