package dev.likeness.sandbox.person;

/**
 * One joint of the skeleton in its T-pose, Mixamo name without prefix. Joints have no rotation in
 * the rest pose.
 *
 * @param name for example "LeftEye"
 * @param parent index of the parent in the list, or -1 for the root; parents come first
 * @param x position in model space (metres)
 * @param y position in model space (metres)
 * @param z position in model space (metres)
 */
public record Joint(String name, int parent, float x, float y, float z) {}
