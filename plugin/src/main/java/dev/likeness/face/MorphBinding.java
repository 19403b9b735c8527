package dev.likeness.face;

import dev.likeness.model.MorphedGeometry;

/** One geometry under a {@link MorphRenderer}: changes its way of drawing when it has to. */
final class MorphBinding {

    private final MorphRenderer renderer;
    private final MorphedGeometry part;
    private final Object shared;
    private MorphStrategy strategy;

    MorphBinding(MorphRenderer renderer, MorphedGeometry part) {
        this.renderer = renderer;
        this.part = part;
        this.shared = renderer.share(part.targets());
        this.strategy = renderer.strategyFor(part);
    }

    /**
     * Shows the weights from the next frame on (render thread).
     *
     * @param weights by target of the mesh (not null, length as the targets, not kept)
     */
    void apply(float[] weights) {
        if (path() == MorphPath.GPU && SoftwareSkinning.moves(part.geometry())) {
            strategy.release();
            strategy = renderer.strategyFor(part);
        }
        strategy.apply(weights);
    }

    MorphPath path() {
        return strategy instanceof GpuMorph ? MorphPath.GPU : MorphPath.CPU;
    }

    void release() {
        strategy.release();
    }
}
