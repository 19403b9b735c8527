package dev.likeness.face;

import dev.likeness.model.AvatarControl;
import dev.likeness.model.rig.ShapeSlot;
import java.util.Collection;

/**
 * What playing clips want of a face. A clip that ends lets go of it: the engine leaves bones where
 * the last clip had them, but a smile that stays for ever is no pose.
 */
final class ClipWeights {

    private static final float LETS_GO_SECONDS = 0.15f;
    private static final int NO_CHANNEL = -1;

    private final AvatarControl avatar;
    private final FaceChannels channels;
    private final boolean[] wanted;
    private ShapeSlot[] slots = new ShapeSlot[0];
    private int[] channelOfSlot = new int[0];

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
        Collection<ShapeSlot> now = avatar.shapeSlots();
        if (now.isEmpty()) {
            return;
        }
        if (now.size() != slots.length) {
            number(now);
        }
        float left = 1 - Weights.approach(seconds, LETS_GO_SECONDS);
        for (int channel = 0; channel < layer.length; channel++) {
            wanted[channel] = false;
            layer[channel] *= left;
        }
        for (int i = 0; i < slots.length; i++) {
            if (slots[i].takeFresh() && channelOfSlot[i] != NO_CHANNEL) {
                take(slots[i].weight(), channelOfSlot[i], layer);
            }
        }
    }

    /** Slots only become more: a clip that is added may move a shape that none has moved before. */
    private void number(Collection<ShapeSlot> now) {
        slots = now.toArray(ShapeSlot[]::new);
        channelOfSlot = new int[slots.length];
        for (int i = 0; i < slots.length; i++) {
            channelOfSlot[i] = channels.find(slots[i].shape()).orElse(NO_CHANNEL);
        }
    }

    /** Of two spellings of one shape the stronger counts. */
    private void take(float weight, int channel, float[] layer) {
        float other = wanted[channel] ? layer[channel] : 0;
        layer[channel] = Math.abs(weight) >= Math.abs(other) ? weight : other;
        wanted[channel] = true;
    }
}
