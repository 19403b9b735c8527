package dev.likeness.model;

import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.export.InputCapsule;
import com.jme3.export.JmeExporter;
import com.jme3.export.JmeImporter;
import com.jme3.export.OutputCapsule;
import com.jme3.export.Savable;
import com.jme3.math.Transform;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An {@link AvatarInstance} on its way through a file, with its pose: the engine saves a skeleton
 * at rest.
 */
final class SavedAvatar implements Savable {

    private static final String NODE = "node";
    private static final String GEOMETRIES = "geometries";
    private static final String SHAPES = "shapes";
    private static final String HEAD_ATTACHMENT = "headAttachment";
    private static final String HEAD = "head";
    private static final String LEFT_EYE = "leftEye";
    private static final String RIGHT_EYE = "rightEye";
    private static final String ARMATURE = "armature";
    private static final String POSE = "pose";

    private AvatarInstance avatar;

    /** For the engine's importer. */
    SavedAvatar() {}

    SavedAvatar(AvatarInstance avatar) {
        this.avatar = avatar;
    }

    AvatarInstance avatar() {
        return avatar;
    }

    @Override
    public void write(JmeExporter exporter) throws IOException {
        OutputCapsule out = exporter.getCapsule(this);
        Map<MorphTargets, SavedShapes> shapes = new IdentityHashMap<>();
        List<Geometry> geometries = new ArrayList<>();
        List<SavedShapes> shapesOfGeometries = new ArrayList<>();
        for (MorphedGeometry part : avatar.morphed()) {
            geometries.add(part.geometry());
            shapesOfGeometries.add(shapes.computeIfAbsent(part.targets(), SavedShapes::new));
        }
        out.write(avatar.node(), NODE, null);
        out.write(geometries.toArray(Geometry[]::new), GEOMETRIES, null);
        out.write(shapesOfGeometries.toArray(SavedShapes[]::new), SHAPES, null);
        out.write(avatar.headAttachment(), HEAD_ATTACHMENT, null);
        out.write(avatar.head().orElse(null), HEAD, null);
        out.write(avatar.leftEye().orElse(null), LEFT_EYE, null);
        out.write(avatar.rightEye().orElse(null), RIGHT_EYE, null);
        SkinningControl skinning = avatar.node().getControl(SkinningControl.class);
        if (skinning != null) {
            Armature armature = skinning.getArmature();
            out.write(armature, ARMATURE, null);
            out.write(
                    armature.getJointList().stream()
                            .map(Joint::getLocalTransform)
                            .toArray(Transform[]::new),
                    POSE,
                    null);
        }
    }

    @Override
    public void read(JmeImporter importer) throws IOException {
        InputCapsule in = importer.getCapsule(this);
        Savable[] geometries = in.readSavableArray(GEOMETRIES, new Savable[0]);
        Savable[] shapes = in.readSavableArray(SHAPES, new Savable[0]);
        List<MorphedGeometry> morphed = new ArrayList<>();
        for (int i = 0; i < geometries.length; i++) {
            morphed.add(
                    new MorphedGeometry(
                            (Geometry) geometries[i], ((SavedShapes) shapes[i]).targets()));
        }
        readPose(in);
        avatar =
                new AvatarInstance(
                        (Node) in.readSavable(NODE, null),
                        morphed,
                        (Node) in.readSavable(HEAD_ATTACHMENT, null),
                        joint(in, HEAD),
                        joint(in, LEFT_EYE),
                        joint(in, RIGHT_EYE));
    }

    private static void readPose(InputCapsule in) throws IOException {
        Armature armature = (Armature) in.readSavable(ARMATURE, null);
        if (armature != null) {
            Savable[] pose = in.readSavableArray(POSE, new Savable[0]);
            for (int i = 0; i < pose.length; i++) {
                armature.getJoint(i).setLocalTransform((Transform) pose[i]);
            }
            armature.update();
        }
    }

    private static Optional<Joint> joint(InputCapsule in, String name) throws IOException {
        return Optional.ofNullable((Joint) in.readSavable(name, null));
    }
}
