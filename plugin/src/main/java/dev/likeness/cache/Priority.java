package dev.likeness.cache;

/** Who goes first when more files are wanted than are fetched at once. */
public enum Priority {
    /** The avatar itself: somebody looks at an empty place. */
    AVATAR,
    /** Hair and clothes of an avatar that stands already. */
    HAIR,
    /** What will be needed some time; leaves some connections to the others. */
    REST
}
