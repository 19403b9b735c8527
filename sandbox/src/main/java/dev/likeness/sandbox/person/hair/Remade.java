package dev.likeness.sandbox.person.hair;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/**
 * Something large that is made when it is asked for, kept while there is memory for it, and made
 * again, the same, if it is asked for later. Any thread.
 */
final class Remade<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private SoftReference<T> made = new SoftReference<>(null);

    Remade(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T known = made.get();
        if (known == null) {
            known = maker.get();
            made = new SoftReference<>(known);
        }
        return known;
    }
}
