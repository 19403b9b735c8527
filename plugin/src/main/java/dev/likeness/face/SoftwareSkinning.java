package dev.likeness.face;

import com.jme3.anim.SkinningControl;
import com.jme3.material.MatParamOverride;
import com.jme3.scene.Geometry;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer;

/**
 * Finds out whether the engine skins a geometry on the processor. A vertex shader that morphs would
 * then add its deltas to vertices that are skinned already.
 */
final class SoftwareSkinning {

    private static final String BONE_COUNT = "NumberOfBones";

    private SoftwareSkinning() {}

    /** Whether the bones of a geometry move its vertices on the processor (render thread). */
    static boolean moves(Geometry geometry) {
        if (geometry.getMesh().getBuffer(VertexBuffer.Type.BoneIndex) == null) {
            return false;
        }
        for (Spatial spatial = geometry; spatial != null; spatial = spatial.getParent()) {
            SkinningControl skinning = spatial.getControl(SkinningControl.class);
            if (skinning != null) {
                return !skinning.isHardwareSkinningPreferred() || gaveUpHardware(spatial);
            }
        }
        return false;
    }

    /** The control switches the shader's bones off once the shader has failed to compile. */
    private static boolean gaveUpHardware(Spatial skinned) {
        for (MatParamOverride override : skinned.getLocalMatParamOverrides().getArray()) {
            if (BONE_COUNT.equals(override.getName())) {
                return !override.isEnabled();
            }
        }
        return false;
    }
}
