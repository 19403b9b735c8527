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
    private static final float HIGHEST = 0.9f;
    private static final float LOWEST = -0.5f;
    private static final float GLIDE_PER_SECOND = 7;
    private static final float MOUSE_SPEED = 2.5f;
    private static final float KEY_SPEED = 1.4f;
    private static final float ZOOM_SPEED = 0.9f;
    private static final float WHEEL_STEP = 0.92f;

    private static final String DRAG = "orbit drag";

    /** What a key, the wheel or a dragged mouse does; the amount is what the engine reports. */
    @FunctionalInterface
    private interface Move {
        void by(float amount);
    }

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

    private final ActionListener dragListener = (name, pressed, tpf) -> dragging = pressed;
    private final AnalogListener moveListener =
            (name, amount, tpf) -> {
                moves.get(name).by(amount);
                tilt = FastMath.clamp(tilt, LOWEST, HIGHEST);
                distance = FastMath.clamp(distance, NEAREST, FARTHEST);
            };

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
        app.getInputManager()
                .addMapping(
                        DRAG,
                        new MouseButtonTrigger(MouseInput.BUTTON_LEFT),
                        new MouseButtonTrigger(MouseInput.BUTTON_RIGHT));
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
        input.addListener(moveListener, moves.keySet().toArray(String[]::new));
        arrive();
    }

    @Override
    protected void onDisable() {
        InputManager input = getApplication().getInputManager();
        input.removeListener(dragListener);
        input.removeListener(moveListener);
        dragging = false;
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
        Vector3f back =
                new Vector3f(
                        FastMath.sin(shownTurn) * FastMath.cos(shownTilt),
                        FastMath.sin(shownTilt),
                        FastMath.cos(shownTurn) * FastMath.cos(shownTilt));
        camera.setLocation(centre.add(back.mult(shownDistance)));
        camera.lookAt(centre, Vector3f.UNIT_Y);
    }
}
