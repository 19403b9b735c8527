package dev.likeness.sandbox.person.eyewear;

import dev.likeness.sandbox.person.sculpt.UvBox;

/** Where the materials of glasses lie in their texture, each with a margin around it. */
final class Patches {

    static final UvBox FRAME = new UvBox(0.02, 0.74, 0.98, 0.98);
    static final UvBox TEMPLE = new UvBox(0.02, 0.6, 0.98, 0.7);
    static final UvBox METAL = new UvBox(0.02, 0.52, 0.48, 0.57);
    static final UvBox TIP = new UvBox(0.52, 0.52, 0.78, 0.57);
    static final UvBox PAD = new UvBox(0.82, 0.52, 0.98, 0.57);
    static final UvBox LENS = new UvBox(0.02, 0.02, 0.98, 0.49);

    private Patches() {}
}
