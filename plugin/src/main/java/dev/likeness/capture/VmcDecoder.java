package dev.likeness.capture;

import dev.likeness.face.ArKit;
import dev.likeness.face.FacePose;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The VMC protocol, performer to marionette: weights by name that count from the next "Apply" on,
 * and the bones of neck, head and eyes. A name that is not sent again keeps its weight. Where a
 * sender forgets "Apply", what it sent counts after a tenth of a second.
 */
final class VmcDecoder implements PacketDecoder {

    private static final ArKit[] SHAPES = ArKit.values();

    private static final String WEIGHT = "/VMC/Ext/Blend/Val";
    private static final String APPLY = "/VMC/Ext/Blend/Apply";
    private static final String BONE = "/VMC/Ext/Bone/Pos";
    private static final String STATE = "/VMC/Ext/OK";
    private static final int LONGEST_NAME = 64;
    private static final int MOST_NAMES = 256;
    private static final double WITHOUT_APPLY_SECONDS = 0.1;

    private final OscPackets packets = new OscPackets();
    private final Map<String, Weight> weights = new LinkedHashMap<>();
    private final VmcBones bones = new VmcBones();
    private boolean pending;
    private boolean applied;
    private boolean isThere = true;
    private boolean wasAboutTheFace;
    private double pendingSince;

    private static final class Weight {
        private final VmcNames.Meaning meaning;
        private float value;

        Weight(VmcNames.Meaning meaning) {
            this.meaning = meaning;
        }
    }

    @Override
    public PacketVerdict decode(byte[] data, int length, double seconds, FacePose into) {
        applied = false;
        wasAboutTheFace = false;
        boolean hadPending = pending;
        boolean whole = packets.read(data, length, this::take);
        if (pending && !hadPending) {
            pendingSince = seconds;
        }
        if (!isThere) {
            return PacketVerdict.NO_FACE;
        }
        if (applied || pending && seconds - pendingSince >= WITHOUT_APPLY_SECONDS) {
            pending = false;
            write(into);
            return PacketVerdict.FACE;
        }
        if (wasAboutTheFace) {
            return PacketVerdict.PART;
        }
        return whole ? PacketVerdict.OTHER : PacketVerdict.DAMAGED;
    }

    private void take(OscMessage message) {
        if (message.isTo(WEIGHT) && message.has("sf")) {
            setWeight(message.text(0), message.number(1));
        } else if (message.isTo(APPLY)) {
            applied |= pending;
            wasAboutTheFace = true;
        } else if (message.isTo(BONE) && message.has("sfffffff")) {
            if (bones.set(
                    message.text(0),
                    message.number(4),
                    message.number(5),
                    message.number(6),
                    message.number(7))) {
                pending = true;
                wasAboutTheFace = true;
            }
        } else if (message.isTo(STATE) && message.has("i")) {
            isThere = message.integer(0) != 0;
        }
    }

    private void setWeight(String name, float value) {
        if (!Float.isFinite(value) || name.length() > LONGEST_NAME) {
            return;
        }
        Weight known = weights.get(name);
        if (known == null && weights.size() < MOST_NAMES) {
            Optional<VmcNames.Meaning> meaning = VmcNames.of(name);
            if (meaning.isEmpty()) {
                return;
            }
            known = new Weight(meaning.get());
            weights.put(name, known);
        }
        if (known != null) {
            known.value = Math.max(0, Math.min(1, value));
            pending = true;
            wasAboutTheFace = true;
        }
    }

    private void write(FacePose into) {
        into.clear();
        for (Weight weight : weights.values()) {
            if (weight.value != 0) {
                weight.meaning.add(weight.value, into);
            }
        }
        bones.write(into, !looks(into));
    }

    /** Whether the shapes already tell where the eyes look. */
    private static boolean looks(FacePose pose) {
        for (ArKit shape : SHAPES) {
            if (shape.shapeName().startsWith("eyeLook") && pose.get(shape) != 0) {
                return true;
            }
        }
        return false;
    }
}
