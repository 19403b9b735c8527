package dev.likeness.speech.live;

/** How closely a speaker is listened to. */
public enum SpeakerDetail {
    /** All fifteen shapes, a hundred times a second. */
    SHAPES,
    /** The jaw alone, which opens as wide as it is loud, 25 times a second. */
    JAW
}
