package dev.likeness.face;

import dev.likeness.model.AvatarControl;
import dev.likeness.model.rig.ShapeSlot;
import java.util.Optional;

/**
 * What playing clips want of a face. A clip that ends lets go of it: the engine leaves bones where
 * the last clip had them, but a smile that stays for ever is no pose.
 */
final class ClipWeights {

    private static final float LETS_GO_SECONDS = 0.15f;

    private final AvatarControl avatar;
    private final FaceChannels channels;
    private final boolean[] wanted;

    ClipWeights(AvatarControl avatar, FaceChannels channels) {
        this.avatar = avatar;
        this.channels = channels;
        this.wanted = new boolean[channels.count()];
    }

    /**
     * Takes over what clips wrote since the last step.
     *
     * @param seconds time passed (>=0)
     * @param layer by channel (modified)
     */
    void step(float seconds, float[] layer) {
        if (avatar.shapeSlots().isEmpty()) {
            return;
        }
        float left = 1 - Weights.approach(seconds, LETS_GO_SECONDS);
        for (int channel = 0; channel < layer.length; channel++) {
            wanted[channel] = false;
            layer[channel] *= left;
        }
        for (ShapeSlot slot : avatar.shapeSlots()) {
            if (slot.takeFresh()) {
                take(slot, layer);
            }
        }
    }

    /** Of two spellings of one shape the stronger counts. */
    private void take(ShapeSlot slot, float[] layer) {
        Optional<Integer> found = channels.find(slot.shape());
        if (found.isPresent()) {
            int channel = found.get();
            float other = wanted[channel] ? layer[channel] : 0;
            float weight = slot.weight();
            layer[channel] = Math.abs(weight) >= Math.abs(other) ? weight : other;
            wanted[channel] = true;
        }
    }
}
