package dev.likeness.model.rig;

/** Whose naming a skeleton follows. */
public enum SkeletonKind {

    /** Avatar SDK, pipeline MetaPerson: 73 joints, three of them in the neck. */
    META_PERSON,

    /** Avaturn: 52 joints, or 54 with eyes; no joints at the tips. */
    AVATURN,

    /** Ready Player Me: 67 joints, one neck, joints at the tips of fingers, toes and head. */
    READY_PLAYER_ME,

    /** Any other with the names of Mixamo, with or without the prefix "mixamorig:". */
    MIXAMO,

    /** The names of SMPL: body_0.x and FitPerson. */
    SMPL,

    /** Bones with names that mean nothing here; clips of the same file still play. */
    UNKNOWN,

    /** No bones at all. */
    NONE
}
