package dev.likeness.model.rig;

import com.jme3.math.Matrix4f;
import com.jme3.math.Transform;

/**
 * One joint as all avatars of one asset have it at first.
 *
 * @param name in the file
 * @param parent index of the parent, smaller than its own; -1 for a root
 * @param local rest pose relative to the parent (alias, not to be changed)
 * @param inverseBind model space of the bind pose → space of the joint (alias, not to be changed)
 */
public record RigJoint(String name, int parent, Transform local, Matrix4f inverseBind) {}
