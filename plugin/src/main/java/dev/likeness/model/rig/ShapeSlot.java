package dev.likeness.model.rig;

import com.jme3.anim.Joint;
import com.jme3.export.JmeExporter;
import com.jme3.export.JmeImporter;
import com.jme3.math.Transform;
import java.io.IOException;

/**
 * Where a clip leaves the weight that it wants for one blendshape (render thread). It is a joint
 * because the engine's actions blend and cross-fade nothing but local transforms, and their masks
 * ask for nothing but joints; the weight is the local translation's x. With the number of the head
 * joint it is played wherever a mask plays the head.
 */
public final class ShapeSlot extends Joint {

    private static final String SHAPE = "shape";
    private static final String HEAD_JOINT = "headJoint";

    private boolean written;
    private boolean held;

    /** For the engine's importer. */
    ShapeSlot() {}

    public ShapeSlot(String shape, int headJoint) {
        super(shape);
        setId(headJoint);
    }

    /** Name of the blendshape as the clip's file spells it. */
    public String shape() {
        return getName();
    }

    /** The weight last left here. */
    public float weight() {
        return getLocalTranslation().x;
    }

    @Override
    public void setLocalTransform(Transform transform) {
        super.setLocalTransform(transform);
        written = true;
        held = false;
    }

    /** Sets a weight that stays until a clip writes another. */
    void hold(float weight) {
        getLocalTransform().getTranslation().set(weight, 0, 0);
        held = true;
    }

    /**
     * Asks whether a clip still wants this, and forgets that it was asked.
     *
     * @return true if a clip wrote since the last call, or the weight is held
     */
    public boolean takeFresh() {
        boolean fresh = written || held;
        written = false;
        return fresh;
    }

    @Override
    public void write(JmeExporter exporter) throws IOException {
        exporter.getCapsule(this).write(getName(), SHAPE, null);
        exporter.getCapsule(this).write(getId(), HEAD_JOINT, 0);
    }

    @Override
    public void read(JmeImporter importer) throws IOException {
        setName(importer.getCapsule(this).readString(SHAPE, null));
        setId(importer.getCapsule(this).readInt(HEAD_JOINT, 0));
    }
}
