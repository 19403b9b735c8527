package dev.likeness.demo.viewer;

/** What the camera looks at. */
enum Look {
    /** The head from chin to crown. */
    FACE,
    /** Everything. */
    BODY,
    /** The head with all its hair. */
    HAIR,
    /** The eyes with their lashes. */
    EYES,
    /** Lips and teeth. */
    MOUTH,
    /** Where head and body meet. */
    NECK
}
