package dev.likeness;

import dev.likeness.job.Cancellation;
import dev.likeness.job.SingleFlight;
import dev.likeness.model.HaircutAsset;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Haircuts that avatars wear now, by key, so that ten players with one haircut hold one mesh. A
 * haircut that nobody wears any more is let go. Any thread.
 */
final class HaircutShelf {

    private final Map<String, WeakReference<HaircutAsset>> haircuts = new ConcurrentHashMap<>();
    private final SingleFlight<String, HaircutAsset> flights = new SingleFlight<>();

    /** Returns the haircut; reads it if nobody holds it, once however many threads ask. */
    HaircutAsset get(String key, Cancellation cancellation, Supplier<HaircutAsset> reader) {
        HaircutAsset held = held(key);
        return held != null ? held : flights.run(key, cancellation, () -> heldOrRead(key, reader));
    }

    /** Takes a haircut off the shelf, so that it is read anew. Heads that wear it keep it. */
    void remove(String key) {
        haircuts.remove(key);
    }

    private HaircutAsset heldOrRead(String key, Supplier<HaircutAsset> reader) {
        HaircutAsset held = held(key);
        if (held != null) {
            return held;
        }
        HaircutAsset read = reader.get();
        haircuts.put(key, new WeakReference<>(read));
        return read;
    }

    private HaircutAsset held(String key) {
        WeakReference<HaircutAsset> reference = haircuts.get(key);
        return reference == null ? null : reference.get();
    }
}
