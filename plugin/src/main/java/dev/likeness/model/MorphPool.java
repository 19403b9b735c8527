package dev.likeness.model;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Holds equal blendshapes of different avatars once, as long as an avatar uses them. Equal means
 * equal bytes, told by their SHA-256. Thread-safe.
 */
final class MorphPool {

    private final Map<Object, Held<?>> held = new HashMap<>();
    private final ReferenceQueue<Object> dropped = new ReferenceQueue<>();

    /**
     * The one instance of some blendshapes.
     *
     * @param targets shared (not null)
     * @param known those of them that another avatar had before
     */
    record Pooled(MorphTargets targets, Set<MorphTarget> known) {}

    /** Where the content of a target that a file gives as raw deltas is known beforehand. */
    private record Raw(Object mesh, String name, ByteBuffer digest) {}

    private record Content(String name, ByteBuffer digest) {}

    private static final class Held<T> extends WeakReference<T> {

        private final Object key;

        Held(Object key, T value, ReferenceQueue<Object> dropped) {
            super(value, dropped);
            this.key = key;
        }
    }

    /**
     * The target that these raw deltas mean on a mesh, made only if no avatar has it.
     *
     * @param mesh stands for the mesh at rest; two avatars that name the same object get the same
     *     target (not null)
     * @param name of the target (not null)
     * @param deltas the file's bytes (not null)
     * @param make called where it is not there yet (not null)
     * @return shared (not null)
     */
    MorphTarget target(Object mesh, String name, byte[] deltas, Supplier<MorphTarget> make) {
        MessageDigest digest = sha256();
        digest.update(deltas);
        Object key = new Raw(mesh, name, ByteBuffer.wrap(digest.digest()));
        MorphTarget known = (MorphTarget) get(key);
        return known != null ? known : orHeld(key, make.get());
    }

    /**
     * The one instance of blendshapes with this content.
     *
     * @param fresh just read (not null)
     * @return the same, or what another avatar already has (not null)
     */
    Pooled shared(MorphTargets fresh) {
        if (fresh.targets().isEmpty()) {
            return new Pooled(fresh, Set.of());
        }
        List<Object> keys = new ArrayList<>();
        List<MorphTarget> pooled = new ArrayList<>();
        Set<MorphTarget> known = Collections.newSetFromMap(new IdentityHashMap<>());
        keys.add(fresh.vertexCount());
        keys.add(FloatBuffer.wrap(fresh.startWeights()));
        for (MorphTarget target : fresh.targets()) {
            Object key = new Content(target.name(), digestOf(target));
            keys.add(key);
            boolean wasThere = get(key) != null;
            MorphTarget shared = orHeld(key, target);
            pooled.add(shared);
            if (wasThere) {
                known.add(shared);
            }
        }
        MorphTargets all = new MorphTargets(fresh.vertexCount(), pooled, fresh.startWeights());
        return new Pooled(orHeld(keys, all), known);
    }

    private synchronized Object get(Object key) {
        forgetDropped();
        Held<?> reference = held.get(key);
        return reference == null ? null : reference.get();
    }

    /** What is held by this key, or else the value, which is held from now on. */
    @SuppressWarnings("unchecked")
    private synchronized <T> T orHeld(Object key, T value) {
        Object known = get(key);
        if (known != null) {
            return (T) known;
        }
        held.put(key, new Held<>(key, value, dropped));
        return value;
    }

    private void forgetDropped() {
        for (Object gone = dropped.poll(); gone != null; gone = dropped.poll()) {
            held.remove(((Held<?>) gone).key, gone);
        }
    }

    private static ByteBuffer digestOf(MorphTarget target) {
        MessageDigest digest = sha256();
        ByteBuffer bytes =
                ByteBuffer.allocate(
                        Integer.BYTES * (1 + target.vertices().length)
                                + 2 * Float.BYTES * target.positions().length);
        bytes.putInt(target.vertices().length);
        bytes.asIntBuffer().put(target.vertices());
        bytes.position(Integer.BYTES * (1 + target.vertices().length));
        bytes.asFloatBuffer().put(target.positions()).put(target.normals());
        digest.update(bytes.array());
        return ByteBuffer.wrap(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
