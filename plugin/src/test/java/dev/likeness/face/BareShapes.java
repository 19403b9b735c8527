package dev.likeness.face;

import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphedGeometry;
import java.util.ArrayList;
import java.util.List;

/** The blendshapes of an avatar as the renderer draws them, below all that a face makes of them. */
public final class BareShapes implements AutoCloseable {

    private record Part(MorphBinding binding, List<String> names) {}

    private final List<Part> parts = new ArrayList<>();

    /**
     * Binds every mesh that has blendshapes.
     *
     * @param avatar without a face (not null)
     * @param renderer draws it (not null)
     */
    public BareShapes(AvatarInstance avatar, MorphRenderer renderer) {
        for (MorphedGeometry morphed : avatar.morphed()) {
            List<String> names =
                    morphed.targets().targets().stream().map(MorphTarget::name).toList();
            parts.add(new Part(renderer.bind(morphed), names));
        }
    }

    /**
     * Shows one shape at full weight on all meshes that have it, and nothing else.
     *
     * @param name as in the file (not null)
     */
    public void showAlone(String name) {
        for (Part part : parts) {
            float[] weights = new float[part.names().size()];
            int target = part.names().indexOf(name);
            if (target >= 0) {
                weights[target] = 1;
            }
            part.binding().apply(weights);
        }
    }

    @Override
    public void close() {
        parts.forEach(part -> part.binding().release());
    }
}
