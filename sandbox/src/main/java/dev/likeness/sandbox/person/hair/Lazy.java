package dev.likeness.sandbox.person.hair;

import java.util.function.Supplier;

/** Something that is made once, when it is first asked for. Any thread. */
final class Lazy<T> implements Supplier<T> {

    private Supplier<T> maker;
    private T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        if (maker != null) {
            made = maker.get();
            // What it was made from is let go.
            maker = null;
        }
        return made;
    }
}
