package dev.likeness.model.rig;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One name for every spelling of a bone: that of Mixamo without a prefix. */
final class BoneNames {

    static final String HIPS = "Hips";
    static final String HEAD = "Head";

    /** What an avatar of a whole person has: 22 bones of the body, two eyes, fifteen per hand. */
    static final List<String> EXPECTED = expected();

    /** Bones that only some skeletons have and that retargeting treats by name. */
    private static final List<String> KNOWN_EXTRAS =
            List.of(
                    "Neck1",
                    "Neck2",
                    "LeftForeArm1",
                    "LeftForeArm2",
                    "RightForeArm1",
                    "RightForeArm2");

    private static final Pattern PREFIX = Pattern.compile("(?i)^(.*[:|]|mixamorig\\d*_?)");
    private static final Pattern NUMBER_OF_EXPORTER = Pattern.compile("[._]\\d{2,}$");

    private static final Map<String, String> MIXAMO = mixamo();
    private static final Map<String, String> SMPL = smpl();

    private BoneNames() {}

    /** Tells by the names alone whose skeleton this is. */
    static SkeletonKind kindOf(List<String> joints) {
        if (joints.isEmpty()) {
            return SkeletonKind.NONE;
        }
        List<String> simple = joints.stream().map(BoneNames::simple).toList();
        Predicate<String> has = name -> simple.contains(simple(name));
        if (has.test("Pelvis") && simple.stream().map(SMPL::get).distinct().count() > 10) {
            return SkeletonKind.SMPL;
        }
        if (!has.test(HIPS) || !has.test(HEAD) || !has.test("Spine")) {
            return SkeletonKind.UNKNOWN;
        }
        boolean prefixed = joints.stream().anyMatch(name -> PREFIX.matcher(name).find());
        boolean whole = has.test("LeftToeBase") && has.test("LeftHandPinky3") && !prefixed;
        boolean tips = has.test("LeftHandIndex4") || has.test("HeadTop_End");
        if (whole && has.test("Neck1") && has.test("Neck2")) {
            return SkeletonKind.META_PERSON;
        }
        if (whole && tips && has.test("LeftEye")) {
            return SkeletonKind.READY_PLAYER_ME;
        }
        return whole && !tips ? SkeletonKind.AVATURN : SkeletonKind.MIXAMO;
    }

    /**
     * Names every joint that is known; of two joints with one name the first counts.
     *
     * @param joints names as the file has them (not null)
     * @return joint index by canonical name, in the order of the joints (not null, new)
     */
    static Map<String, Integer> indexByName(List<String> joints) {
        Function<String, Optional<String>> naming = naming(kindOf(joints));
        Map<String, Integer> indices = new LinkedHashMap<>();
        for (int i = 0; i < joints.size(); i++) {
            int index = i;
            naming.apply(joints.get(i)).ifPresent(name -> indices.putIfAbsent(name, index));
        }
        return indices;
    }

    private static Function<String, Optional<String>> naming(SkeletonKind kind) {
        Map<String, String> names = kind == SkeletonKind.SMPL ? SMPL : MIXAMO;
        return joint -> Optional.ofNullable(names.get(simple(joint)));
    }

    private static String simple(String joint) {
        String bare = PREFIX.matcher(joint).replaceFirst("");
        bare = NUMBER_OF_EXPORTER.matcher(bare).replaceFirst("");
        return bare.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private static List<String> expected() {
        List<String> names =
                new ArrayList<>(List.of(HIPS, "Spine", "Spine1", "Spine2", "Neck", HEAD));
        for (String side : List.of("Left", "Right")) {
            for (String bone : "Shoulder Arm ForeArm Hand UpLeg Leg Foot ToeBase Eye".split(" ")) {
                names.add(side + bone);
            }
            for (String finger : "Thumb Index Middle Ring Pinky".split(" ")) {
                for (int joint = 1; joint <= 3; joint++) {
                    names.add(side + "Hand" + finger + joint);
                }
            }
        }
        return List.copyOf(names);
    }

    private static Map<String, String> mixamo() {
        Map<String, String> names = new HashMap<>();
        EXPECTED.forEach(name -> names.put(simple(name), name));
        KNOWN_EXTRAS.forEach(name -> names.put(simple(name), name));
        names.put("eyeleft", "LeftEye");
        names.put("eyeright", "RightEye");
        return Map.copyOf(names);
    }

    private static Map<String, String> smpl() {
        Map<String, String> names =
                table("pelvis Hips, spine1 Spine, spine2 Spine1, spine3 Spine2, neck Neck");
        names.put("head", HEAD);
        Map<String, String> ofOneSide =
                table(
                        "hip UpLeg, knee Leg, ankle Foot, foot ToeBase, collar Shoulder,"
                                + " shoulder Arm, elbow ForeArm, wrist Hand, eyesmplhf Eye");
        for (String finger : "Thumb Index Middle Ring Pinky".split(" ")) {
            for (int joint = 1; joint <= 3; joint++) {
                String plain = finger.toLowerCase(Locale.ROOT);
                String bone = "Hand" + finger + joint;
                names.put("l" + plain + (joint - 1), "Left" + bone);
                names.put("r" + plain + (joint - 1), "Right" + bone);
                names.put("left" + plain + joint, "Left" + bone);
                names.put("right" + plain + joint, "Right" + bone);
            }
        }
        ofOneSide.forEach(
                (bone, canonical) -> {
                    names.put("l" + bone, "Left" + canonical);
                    names.put("r" + bone, "Right" + canonical);
                    names.put("left" + bone, "Left" + canonical);
                    names.put("right" + bone, "Right" + canonical);
                });
        return Map.copyOf(names);
    }

    private static Map<String, String> table(String pairs) {
        return Arrays.stream(pairs.split(","))
                .map(pair -> pair.strip().split(" "))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0], pair -> pair[1], (a, b) -> a, HashMap::new));
    }
}
