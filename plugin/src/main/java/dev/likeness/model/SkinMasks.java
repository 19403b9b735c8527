package dev.likeness.model;

import com.jme3.texture.Image;
import com.jme3.texture.Texture2D;
import dev.likeness.model.material.VisibilityMask;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Skin textures with garments' masks cut into them, one for each set of masks as long as somebody
 * wears it. Thread-safe.
 */
final class SkinMasks {

    /** Prepared sets that nobody has put on yet. */
    private static final int KEPT = 4;

    private final Map<Key, WeakReference<Texture2D>> made = new HashMap<>();
    private final Deque<Texture2D> latest = new ArrayDeque<>();

    /** Pictures and masks count by identity; records of them are equal only then. */
    private record Key(Image skin, Set<VisibilityMask> masks) {}

    /**
     * Finds or makes the texture.
     *
     * @param skin colours, or null for none
     * @param masks of the garments over it (not null)
     * @return the same for the same skin and masks (not null)
     */
    synchronized Texture2D cut(Texture2D skin, Collection<VisibilityMask> masks) {
        Key key = new Key(skin == null ? null : skin.getImage(), Set.copyOf(masks));
        WeakReference<Texture2D> known = made.get(key);
        Texture2D texture = known == null ? null : known.get();
        if (texture == null) {
            texture = VisibilityMask.cut(skin, masks);
            made.values().removeIf(reference -> reference.get() == null);
            made.put(key, new WeakReference<>(texture));
        }
        keep(texture);
        return texture;
    }

    private void keep(Texture2D texture) {
        latest.removeIf(kept -> kept == texture);
        latest.addLast(texture);
        if (latest.size() > KEPT) {
            latest.removeFirst();
        }
    }
}
