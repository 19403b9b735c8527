package dev.likeness.avatarsdk.parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the documentation says of changes of the eyes that depend on each other. */
final class EyeRules {

    private static final List<Modification<?>> NEED_PAINTED_EYES =
            List.of(
                    Modification.ADD_EYELID_SHADOW,
                    Modification.ADD_GLARE,
                    Modification.EYE_IRIS_COLOR,
                    Modification.EYE_SCLERA_COLOR);
    private static final List<Modification<?>> IGNORED_BESIDE_V2 =
            List.of(Modification.ADD_EYELID_SHADOW, Modification.ADD_GLARE);

    private EyeRules() {}

    static List<String> warnings(Map<String, ParameterGroup> modifications) {
        Map<String, Object> values = new LinkedHashMap<>();
        modifications.values().forEach(group -> values.putAll(group.entries()));
        boolean painted = isOn(values, Modification.PARAMETRIC_EYES_TEXTURE);
        boolean paintedV2 = isOn(values, Modification.PARAMETRIC_EYES_TEXTURE_V2);
        List<String> warnings = new ArrayList<>();
        for (Modification<?> change : NEED_PAINTED_EYES) {
            boolean ignored = paintedV2 && !painted && IGNORED_BESIDE_V2.contains(change);
            if (values.containsKey(change.name()) && ignored) {
                warnings.add(change + " is ignored with parametric_eyes_texture_v2");
            } else if (values.containsKey(change.name()) && !painted) {
                warnings.add(change + " shows only with parametric_eyes_texture");
            }
        }
        if (painted && paintedV2) {
            warnings.add("parametric_eyes_texture_v2 is ignored beside parametric_eyes_texture");
        }
        return warnings;
    }

    private static boolean isOn(Map<String, Object> values, Modification<Boolean> flag) {
        return Boolean.TRUE.equals(values.get(flag.name()));
    }
}
