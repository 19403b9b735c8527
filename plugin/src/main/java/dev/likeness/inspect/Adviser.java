package dev.likeness.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows what to ask a service for when something is missing or too large. */
final class Adviser {

    private static final long MUCH_TEXTURE = 64L << 20;
    private static final long MANY_TRIANGLES = 60_000;
    private static final long MEGABYTE = 1L << 20;
    private static final int NAMES_IN_A_SENTENCE = 6;

    private static final Set<PartRole> FACE =
            Set.of(PartRole.HEAD, PartRole.EYE, PartRole.TEETH, PartRole.LASHES);

    private final CapabilityReport report;
    private final BlendshapeReport shapes;
    private final Wording wording;
    private final List<Advice> advice = new ArrayList<>();

    Adviser(CapabilityReport report) {
        this.report = report;
        this.shapes = report.blendshapes();
        this.wording = Wording.of(report.origin());
    }

    List<Advice> advice() {
        if (hasFace()) {
            aboutShapes();
            aboutEyes();
        }
        aboutTextures();
        aboutSize();
        aboutSkeleton();
        return List.copyOf(advice);
    }

    /** Whether a face can be expected: not in the files of clothes or hair. */
    private boolean hasFace() {
        return report.parts().stream().anyMatch(part -> FACE.contains(part.role()))
                || report.parts().stream().anyMatch(part -> part.role() == PartRole.BODY)
                        && report.skeleton().headBone();
    }

    private void aboutShapes() {
        if (shapes.names().isEmpty()) {
            add(
                    "blendshapes",
                    "No blendshapes in this file: the face cannot move; %s.",
                    wording.shapes());
            return;
        }
        ShapeSetReport arKit = shapes.set("mobile_51");
        if (!arKit.complete() && !shapes.set("legacy_45").complete()) {
            add(
                    "arkit",
                    "%d of the 51 ARKit shapes are missing (%s): %s.",
                    arKit.missing().size(),
                    some(arKit.missing()),
                    wording.arKit());
        }
        ShapeSetReport visemes = shapes.set("visemes_14");
        if (visemes.present() == 0) {
            add(
                    "visemes",
                    "No visemes in this file: %s. Until then speech is mixed from ARKit shapes.",
                    wording.visemes());
        } else if (!visemes.complete()) {
            add(
                    "visemes",
                    "%d visemes are missing (%s): %s.",
                    visemes.missing().size(),
                    some(visemes.missing()),
                    wording.visemes());
        }
        aboutEmptyShapes();
    }

    private void aboutEmptyShapes() {
        List<String> empty =
                shapes.empty().stream().filter(name -> !ShapeScan.isMeantToBeEmpty(name)).toList();
        if (!empty.isEmpty()) {
            add(
                    "empty_shapes",
                    "%d blendshapes move no vertex (%s): setting them has no effect.",
                    empty.size(),
                    some(empty));
        }
    }

    private void aboutEyes() {
        if (report.skeleton().joints() == 0 || report.skeleton().eyeBones()) {
            return;
        }
        boolean byShape =
                shapes.names().contains("eyeLookUpLeft")
                        && report.parts(PartRole.EYE).stream()
                                .anyMatch(part -> part.blendshapes() > 0);
        add(
                "eyes",
                byShape
                        ? "No eye bones: gaze moves the eyes by the shapes eyeLook... only."
                        : "No eye bones: gaze turns the head only.");
    }

    private void aboutTextures() {
        long bytes = report.totals().textureBytes();
        if (bytes > MUCH_TEXTURE) {
            add(
                    "textures",
                    "Textures take %d MB on the graphics card: %s.",
                    bytes / MEGABYTE,
                    wording.smallerTextures());
        }
        if (report.textures().isEmpty() && report.origin() == AvatarOrigin.METAPERSON) {
            add(
                    "template",
                    "No textures in this file: put those of the export beside it, or open the"
                            + " folder or zip that holds them.");
        }
    }

    private void aboutSize() {
        if (report.totals().triangles() > MANY_TRIANGLES) {
            add(
                    "geometry",
                    "%d triangles: %s.",
                    report.totals().triangles(),
                    wording.fewerTriangles());
        }
    }

    private void aboutSkeleton() {
        SkeletonReport skeleton = report.skeleton();
        if (skeleton.joints() == 0) {
            add("skeleton", "No skeleton: clips cannot move this avatar, and gaze only its lids.");
            return;
        }
        // Eyes have advice of their own.
        List<String> missing =
                skeleton.missingBones().stream().filter(bone -> !bone.endsWith("Eye")).toList();
        if (!missing.isEmpty()) {
            add(
                    "bones",
                    "%d bones are missing (%s): clips do not move them.",
                    missing.size(),
                    some(missing));
        }
    }

    private static String some(List<String> names) {
        String first =
                String.join(", ", names.subList(0, Math.min(NAMES_IN_A_SENTENCE, names.size())));
        return names.size() > NAMES_IN_A_SENTENCE ? first + " ..." : first;
    }

    private void add(String topic, String pattern, Object... values) {
        advice.add(new Advice(topic, String.format(Locale.ROOT, pattern, values)));
    }
}
