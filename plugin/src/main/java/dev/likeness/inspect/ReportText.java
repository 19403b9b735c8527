package dev.likeness.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts a report into lines that fit a terminal. */
final class ReportText {

    private static final double MEGABYTE = 1 << 20;

    private final CapabilityReport report;

    ReportText(CapabilityReport report) {
        this.report = report;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        TotalsReport totals = report.totals();
        lines.add(report.name() + ", looks like " + looks());
        lines.add(
                format(
                        "%d parts, %,d triangles, %,d vertices",
                        totals.parts(), totals.triangles(), totals.vertices()));
        lines.add(
                format(
                        "%.1f MB on the graphics card: textures %.1f, meshes %.1f, blendshapes %.1f",
                        totals.bytes() / MEGABYTE,
                        totals.textureBytes() / MEGABYTE,
                        totals.geometryBytes() / MEGABYTE,
                        totals.blendshapeBytes() / MEGABYTE));
        report.parts().forEach(part -> lines.add(line(part)));
        lines.add("Blendshapes: " + report.blendshapes().names().size());
        report.blendshapes().sets().stream()
                .filter(set -> set.present() > 0)
                .forEach(set -> lines.add(line(set)));
        addFace(lines);
        lines.add(skeleton());
        report.clips()
                .forEach(
                        clip -> lines.add(format("Clip: %s, %.1f s", clip.name(), clip.seconds())));
        report.advice().forEach(advice -> lines.add("! " + advice.text()));
        return lines;
    }

    private void addFace(List<String> lines) {
        FaceReport face = report.face();
        lines.add(
                format(
                        "Face: speaks by %s; looks by %s; %s",
                        face.speechBy(), face.eyesBy(), face.blinks() ? "blinks" : "cannot blink"));
        if (!report.blendshapes().names().isEmpty()) {
            lines.add(
                    format(
                            "  blendshapes take %.2f MB of its own and %.2f MB that others have too",
                            face.ownBytes() / MEGABYTE, face.sharedBytes() / MEGABYTE));
            addNames(lines, "  made of others: ", List.copyOf(face.made().keySet()));
            addNames(lines, "  without effect: ", face.missing());
        }
    }

    private static void addNames(List<String> lines, String title, List<String> names) {
        if (!names.isEmpty()) {
            lines.add(title + String.join(" ", names));
        }
    }

    private String looks() {
        String origin = report.origin().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return report.detail().isEmpty() ? origin : origin + " " + report.detail();
    }

    private static String line(PartReport part) {
        return format(
                "  %-24s %-9s %,7d triangles  %s%s%s",
                part.name(),
                part.role().name().toLowerCase(Locale.ROOT),
                part.triangles(),
                part.surface(),
                part.skinned() ? "" : ", rigid",
                part.blendshapes() == 0 ? "" : ", " + part.blendshapes() + " shapes");
    }

    private static String line(ShapeSetReport set) {
        return "  "
                + set.set()
                + (set.complete()
                        ? " complete"
                        : ": " + set.present() + ", missing " + String.join(" ", set.missing()));
    }

    private String skeleton() {
        SkeletonReport skeleton = report.skeleton();
        return skeleton.joints() == 0
                ? "Skeleton: none"
                : format(
                        "Skeleton: %s, %d joints, %s",
                        skeleton.kind(),
                        skeleton.joints(),
                        skeleton.eyeBones() ? "eye bones" : "no eye bones");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
