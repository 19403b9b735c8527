package dev.likeness.sandbox.person.workshop;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/** Something large that is made again if memory was too short to keep it. Any thread. */
final class Spare<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private SoftReference<T> kept = new SoftReference<>(null);

    Spare(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T made = kept.get();
        if (made == null) {
            made = maker.get();
            kept = new SoftReference<>(made);
        }
        return made;
    }
}
