package dev.likeness.face;

import com.jme3.scene.Spatial.CullHint;
import dev.likeness.model.MorphedGeometry;

/**
 * The blendshapes of a geometry that may be hidden, as those of other levels of detail are. Nothing
 * is prepared for it before it is shown for the first time, and nothing added up while it is not.
 */
final class ShownMorphs {

    private final MorphRenderer renderer;
    private final MorphedGeometry part;
    private MorphBinding binding;

    ShownMorphs(MorphRenderer renderer, MorphedGeometry part) {
        this.renderer = renderer;
        this.part = part;
        if (areShown()) {
            binding = renderer.bind(part);
        }
    }

    boolean areShown() {
        return part.geometry().getLocalCullHint() != CullHint.Always;
    }

    void apply(float[] weights) {
        if (binding == null) {
            binding = renderer.bind(part);
        }
        binding.apply(weights);
    }

    void release() {
        if (binding != null) {
            binding.release();
        }
    }
}
