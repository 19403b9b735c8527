package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.sculpt.UvBox;

/**
 * Where the texture of AvatarEyelashes shows what. The strips, of the lower level of detail, have
 * roots at the bottom, tips at the top and u from the inner to the outer corner; the one lash that
 * all cards of the upper level share lies on its side, its root at the left.
 */
public final class LashLayout {

    /** A strip of all lashes of an upper lid. */
    public static final UvBox UPPER_STRIP = new UvBox(0.01, 0.57, 0.99, 0.99);

    /** A strip of all lashes of a lower lid. */
    public static final UvBox LOWER_STRIP = new UvBox(0.01, 0.28, 0.99, 0.5);

    /** One lash. */
    public static final UvBox SINGLE = new UvBox(0.01, 0.03, 0.99, 0.21);

    private LashLayout() {}
}
