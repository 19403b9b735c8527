package dev.likeness.model.rig;

/**
 * How much of one blendshape a clip wants over time.
 *
 * @param shape name as the clip's file spells it
 * @param times ascending, the first is 0 (in seconds)
 * @param weights one for each time
 */
public record ShapeTrack(String shape, float[] times, float[] weights) {}
