package dev.likeness.model;

import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.export.JmeExporter;
import com.jme3.export.JmeImporter;
import com.jme3.math.Matrix4f;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Spatial.CullHint;
import com.jme3.scene.control.AbstractControl;
import com.jme3.util.clone.Cloner;
import dev.likeness.model.rig.ShapeSlot;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps on an avatar's node what its {@link AvatarInstance} tells, through cloning and through
 * files, and keeps the bounds of its skin around the pose (render thread).
 */
public final class AvatarControl extends AbstractControl {

    private static final String AVATAR = "avatar";
    private static final String SLOTS = "shapeSlots";

    private AvatarInstance avatar;
    private List<SavedShapes> sharedShapes = List.of();
    private Map<String, ShapeSlot> slots = new LinkedHashMap<>();
    private Collection<ShapeSlot> shownSlots = Collections.unmodifiableCollection(slots.values());

    /** For the engine's importer. */
    AvatarControl() {}

    /**
     * Finds the control of an avatar, or adds it.
     *
     * @param avatar to keep (not null)
     * @return the control on the avatar's node (not null)
     */
    public static AvatarControl of(AvatarInstance avatar) {
        AvatarControl control = avatar.node().getControl(AvatarControl.class);
        if (control == null) {
            control = new AvatarControl();
            control.avatar = avatar;
            avatar.node().addControl(control);
        }
        return control;
    }

    /**
     * The avatar.
     *
     * @return its node is the one that this control is on (not null)
     */
    public AvatarInstance avatar() {
        return avatar;
    }

    /**
     * Where clips leave the weights that they want.
     *
     * @return one for each blendshape that a clip of this avatar moves (not null, live,
     *     unmodifiable)
     */
    public Collection<ShapeSlot> shapeSlots() {
        return shownSlots;
    }

    /** Blendshapes that several avatars have are saved once where these are the same objects. */
    void shareInFiles(List<SavedShapes> shapes) {
        sharedShapes = shapes;
    }

    /** The slot of a blendshape, made if there is none. */
    ShapeSlot shapeSlot(String shape) {
        return slots.computeIfAbsent(shape, name -> new ShapeSlot(name, headJoint()));
    }

    private int headJoint() {
        SkinningControl skinning = avatar.node().getControl(SkinningControl.class);
        Optional<Joint> head = avatar.head();
        return skinning == null || head.isEmpty()
                ? 0
                : Math.max(0, skinning.getArmature().getJointIndex(head.get()));
    }

    @Override
    protected void controlUpdate(float tpf) {
        SkinningControl skinning = spatial.getControl(SkinningControl.class);
        if (skinning != null) {
            Matrix4f[] pose = skinning.getArmature().computeSkinningMatrices();
            avatar.node()
                    .depthFirstTraversal(
                            part -> {
                                if (part instanceof PosedGeometry skin
                                        && skin.getCullHint() != CullHint.Always) {
                                    skin.follow(pose);
                                }
                            });
        }
    }

    @Override
    protected void controlRender(RenderManager renderManager, ViewPort viewPort) {
        // Everything happens in the update.
    }

    /** Called by the engine while it clones the avatar's node. */
    @Override
    public void cloneFields(Cloner cloner, Object original) {
        super.cloneFields(cloner, original);
        AvatarInstance source = avatar;
        avatar =
                new AvatarInstance(
                        cloner.clone(source.node()),
                        source.morphed().stream().map(part -> cloned(cloner, part)).toList(),
                        cloner.clone(source.headAttachment()),
                        cloned(cloner, source.head()),
                        cloned(cloner, source.leftEye()),
                        cloned(cloner, source.rightEye()));
        Map<String, ShapeSlot> copies = new LinkedHashMap<>();
        slots.forEach((shape, slot) -> copies.put(shape, cloner.clone(slot)));
        slots = copies;
        shownSlots = Collections.unmodifiableCollection(copies.values());
    }

    private static MorphedGeometry cloned(Cloner cloner, MorphedGeometry part) {
        return new MorphedGeometry(cloner.clone(part.geometry()), part.targets());
    }

    private static Optional<Joint> cloned(Cloner cloner, Optional<Joint> joint) {
        return joint.map(cloner::clone);
    }

    @Override
    public void write(JmeExporter exporter) throws IOException {
        super.write(exporter);
        exporter.getCapsule(this).write(new SavedAvatar(avatar, sharedShapes), AVATAR, null);
        exporter.getCapsule(this).write(slots.values().toArray(ShapeSlot[]::new), SLOTS, null);
    }

    @Override
    public void read(JmeImporter importer) throws IOException {
        super.read(importer);
        SavedAvatar saved = (SavedAvatar) importer.getCapsule(this).readSavable(AVATAR, null);
        avatar = saved.avatar();
        sharedShapes = saved.shapes();
        for (var slot : importer.getCapsule(this).readSavableArray(SLOTS, new ShapeSlot[0])) {
            slots.put(((ShapeSlot) slot).shape(), (ShapeSlot) slot);
        }
    }
}
