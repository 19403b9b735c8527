package dev.likeness.sandbox.person.lod;

import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.sculpt.UvBox;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Levels of detail of the legacy head, found on one head and good for every other of the same
 * topology. Each level is found when it is first asked for, which takes some seconds. Thread-safe.
 */
public final class LegacyLevels {

    // Faces of the service's base/legacy head at each level. The last level has as many before its
    // teeth are taken out as the one before it.
    private static final List<Integer> FACES =
            List.of(24479, 18674, 15122, 11128, 9772, 6844, 5430, 3996, 3996);

    private final Surface template;
    private final List<UvBox> teeth;
    private final Map<Integer, LowPoly> levels = new ConcurrentHashMap<>();
    private final AtomicReference<LowPoly> toothless = new AtomicReference<>();

    /**
     * Prepares the levels.
     *
     * @param template any legacy head of the topology
     * @param teeth where the texture has the teeth, which the lowest level goes without
     */
    public LegacyLevels(Surface template, List<UvBox> teeth) {
        this.template = template;
        this.teeth = List.copyOf(teeth);
    }

    /** How many levels there are; level 0 is the finest. */
    public static int count() {
        return FACES.size();
    }

    /**
     * A head at a level.
     *
     * @param head of the template's topology
     * @param level 0 (finest) to {@link #count()} - 1
     * @return a new surface, or the head itself where it has no more faces than the level
     * @throws IndexOutOfBoundsException if there is no such level
     */
    public Surface lowered(Surface head, int level) {
        int faces = FACES.get(level);
        if (faces >= template.triangles().length / 3) {
            return head;
        }
        return level(level).of(head);
    }

    private LowPoly level(int level) {
        if (level == count() - 1) {
            return toothless.updateAndGet(
                    known -> known != null ? known : level(level - 1).without(teeth));
        }
        double share = 3.0 * FACES.get(level) / template.triangles().length;
        return levels.computeIfAbsent(level, key -> LowPoly.of(template, share));
    }
}
