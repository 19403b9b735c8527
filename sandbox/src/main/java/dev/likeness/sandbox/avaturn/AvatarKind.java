package dev.likeness.sandbox.avaturn;

/** What a project's avatars are made of. */
public enum AvatarKind {
    /** One mesh of skin, no blendshapes, 52 joints. */
    T1,
    /** Parts of the face of their own with 72 blendshapes, 54 joints. */
    T2
}
