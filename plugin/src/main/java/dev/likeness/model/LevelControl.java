package dev.likeness.model;

import com.jme3.export.InputCapsule;
import com.jme3.export.JmeExporter;
import com.jme3.export.JmeImporter;
import com.jme3.export.OutputCapsule;
import com.jme3.material.MatParamOverride;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.control.AbstractControl;
import com.jme3.util.clone.Cloner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shows the level of detail that fits an avatar's size on screen (render thread). Sits on the root
 * of every avatar made of {@link AvatarLevels}. Pose, attachments and what the game has set on the
 * parts stay; hidden levels cost nothing each frame.
 *
 * <p>The size is that of a head 25 cm high where the avatar's head is. Without {@link
 * #lookThrough(Camera)} it is the largest in any view that drew the avatar in the last frame, and
 * an avatar begins with its finest level.
 */
public final class LevelControl extends AbstractControl {

    private static final float HEAD_HEIGHT = 0.25f;
    private static final float NEAREST = 0.01f;
    private static final float NOT_SEEN = -1;
    private static final int NOT_HELD = -1;

    private List<List<LevelSlot>> levels;
    private Node head;
    private Vector3f middleOfHead;
    private final Vector3f place = new Vector3f();
    private LevelSizes sizes;
    private Set<MatParamOverride> carried = newIdentitySet();
    private List<Runnable> listeners = new ArrayList<>();
    private Camera camera;
    private int current;
    private int held = NOT_HELD;
    private float seen = NOT_SEEN;

    /** For the engine, which fills it by {@link #read}. */
    protected LevelControl() {
        this(List.of(List.of()), new Node(), new Vector3f(), LevelSizes.standard(1));
    }

    /**
     * Starts with the finest level attached.
     *
     * @param levels the finest first (not null)
     * @param head node in whose space the next parameter is (not null)
     * @param middleOfHead metres (not null)
     * @param sizes when to switch (not null)
     */
    LevelControl(List<List<LevelSlot>> levels, Node head, Vector3f middleOfHead, LevelSizes sizes) {
        this.levels = List.copyOf(levels);
        this.head = head;
        this.middleOfHead = middleOfHead;
        this.sizes = sizes;
        levels.stream().skip(1).forEach(level -> level.forEach(LevelSlot::detach));
    }

    /**
     * How many levels there are.
     *
     * @return the count (>=1)
     */
    public int levelCount() {
        return levels.size();
    }

    /**
     * The level that is shown.
     *
     * @return 0 for the finest
     */
    public int level() {
        return current;
    }

    /**
     * Sets when to switch.
     *
     * @param headPixels for each level but the last the height of the head from which on it is
     *     shown (length = {@link #levelCount()} - 1, pixels, falling, >0); a switch happens a tenth
     *     above and below
     */
    public void setSwitchSizes(float... headPixels) {
        sizes = LevelSizes.of(levels.size(), headPixels);
    }

    /**
     * Measures by one camera alone, without a frame's delay.
     *
     * @param camera the player's (not null, alias)
     */
    public void lookThrough(Camera camera) {
        this.camera = camera;
    }

    /**
     * Shows one level from now on, whatever the size.
     *
     * @param level 0 for the finest (&lt; {@link #levelCount()})
     */
    public void hold(int level) {
        if (level < 0 || level >= levels.size()) {
            throw new IllegalArgumentException(
                    "Expected a level below " + levels.size() + ", found " + level);
        }
        held = level;
        show(level);
    }

    /** Goes by the size again. */
    public void holdNone() {
        held = NOT_HELD;
    }

    /**
     * Asks to be told after each switch, before the next frame is drawn.
     *
     * @param listener called on the render thread (not null)
     */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Takes a listener back.
     *
     * @param listener added before (not null)
     */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** The geometries of all levels, shown and hidden. */
    List<Geometry> geometries() {
        return levels.stream().flatMap(List::stream).map(LevelSlot::geometry).toList();
    }

    /**
     * The geometries of a part on all levels, shown and hidden.
     *
     * @param partName for example "AvatarHead" (not null)
     * @return the finest first (not null, new)
     */
    public List<Geometry> part(String partName) {
        return geometries().stream()
                .filter(geometry -> partName.equals(geometry.getName()))
                .toList();
    }

    @Override
    protected void controlUpdate(float tpf) {
        if (held != NOT_HELD) {
            return;
        }
        float pixels = camera == null ? seen : sizeIn(camera);
        seen = NOT_SEEN;
        if (pixels >= 0) {
            show(sizes.next(current, pixels));
        }
    }

    @Override
    protected void controlRender(RenderManager renderManager, ViewPort view) {
        if (camera == null && held == NOT_HELD) {
            seen = Math.max(seen, sizeIn(view.getCamera()));
        }
    }

    /** By distance, not depth, so that turning the camera changes nothing. */
    private float sizeIn(Camera view) {
        head.localToWorld(middleOfHead, place);
        float metres = HEAD_HEIGHT * spatial.getWorldScale().y;
        float shown = view.getHeight() * (view.getViewPortTop() - view.getViewPortBottom());
        float pixelsPerMetre = view.getProjectionMatrix().m11 * shown / 2;
        return view.isParallelProjection()
                ? metres * pixelsPerMetre
                : metres * pixelsPerMetre / Math.max(NEAREST, place.distance(view.getLocation()));
    }

    private void show(int level) {
        if (level == current) {
            return;
        }
        List<LevelSlot> before = levels.get(current);
        List<LevelSlot> after = levels.get(level);
        for (LevelSlot slot : after) {
            Optional<LevelSlot> old = samePart(before, slot);
            boolean takenOff = old.isPresent() && old.get().geometry().getParent() == null;
            if (!takenOff) {
                slot.attach();
                old.ifPresent(shown -> slot.takeLookOf(shown.geometry(), carried));
            }
        }
        before.forEach(LevelSlot::detach);
        current = level;
        List.copyOf(listeners).forEach(Runnable::run);
    }

    private static Optional<LevelSlot> samePart(List<LevelSlot> level, LevelSlot slot) {
        return level.stream()
                .filter(old -> old.geometry().getName().equals(slot.geometry().getName()))
                .findFirst();
    }

    /** Called by the engine while it clones the avatar's node. */
    @Override
    public void cloneFields(Cloner cloner, Object original) {
        super.cloneFields(cloner, original);
        levels =
                levels.stream()
                        .map(level -> level.stream().map(slot -> slot.cloned(cloner)).toList())
                        .toList();
        head = cloner.clone(head);
        listeners = new ArrayList<>();
        // The clone's geometries have copies of these.
        carried = newIdentitySet();
    }

    private static Set<MatParamOverride> newIdentitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    @Override
    public void write(JmeExporter exporter) throws IOException {
        super.write(exporter);
        OutputCapsule capsule = exporter.getCapsule(this);
        capsule.write(levels.size(), "count", 0);
        for (int i = 0; i < levels.size(); i++) {
            capsule.writeSavableArrayList(
                    new ArrayList<>(levels.get(i).stream().map(LevelSlot::geometry).toList()),
                    "geometries" + i,
                    null);
            capsule.writeSavableArrayList(
                    new ArrayList<>(levels.get(i).stream().map(LevelSlot::parent).toList()),
                    "parents" + i,
                    null);
        }
        capsule.write(head, "head", null);
        capsule.write(middleOfHead, "middleOfHead", null);
        capsule.write(sizes.values(), "sizes", null);
        capsule.write(current, "current", 0);
        capsule.write(held, "held", NOT_HELD);
    }

    @Override
    public void read(JmeImporter importer) throws IOException {
        super.read(importer);
        InputCapsule capsule = importer.getCapsule(this);
        List<List<LevelSlot>> saved = new ArrayList<>();
        for (int i = 0; i < capsule.readInt("count", 0); i++) {
            List<?> geometries = capsule.readSavableArrayList("geometries" + i, new ArrayList<>());
            List<?> parents = capsule.readSavableArrayList("parents" + i, new ArrayList<>());
            List<LevelSlot> slots = new ArrayList<>();
            for (int s = 0; s < geometries.size(); s++) {
                slots.add(new LevelSlot((Geometry) geometries.get(s), (Node) parents.get(s)));
            }
            saved.add(slots);
        }
        levels = saved;
        head = (Node) capsule.readSavable("head", head);
        middleOfHead = (Vector3f) capsule.readSavable("middleOfHead", middleOfHead);
        sizes = LevelSizes.of(saved.size(), capsule.readFloatArray("sizes", new float[0]));
        current = capsule.readInt("current", 0);
        held = capsule.readInt("held", NOT_HELD);
    }
}
