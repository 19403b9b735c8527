package dev.likeness.inspect;

import com.squareup.moshi.Moshi;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an avatar has, what it lacks, and what to do about it. Immutable; the names of the
 * components are those of the JSON and stay as they are.
 *
 * @param name of the asset, usually the file's (not null)
 * @param origin the service it looks like (not null)
 * @param detail "LOD1" or "LOD2" where the meshes have the triangles of a known level, or empty
 *     (not null)
 * @param totals sums over all parts (not null)
 * @param parts in the file's order (not null, immutable)
 * @param textures largest first (not null, immutable)
 * @param blendshapes over all parts (not null)
 * @param face what it can do with these, and by what (not null)
 * @param skeleton of the whole avatar (not null)
 * @param clips that come with the file (not null, immutable)
 * @param advice may be empty (not null, immutable)
 */
public record CapabilityReport(
        String name,
        AvatarOrigin origin,
        String detail,
        TotalsReport totals,
        List<PartReport> parts,
        List<TextureReport> textures,
        BlendshapeReport blendshapes,
        FaceReport face,
        SkeletonReport skeleton,
        List<ClipReport> clips,
        List<Advice> advice) {

    /** Copies the lists. */
    public CapabilityReport {
        parts = List.copyOf(parts);
        textures = List.copyOf(textures);
        clips = List.copyOf(clips);
        advice = List.copyOf(advice);
    }

    /**
     * The parts of one role.
     *
     * @param role which (not null)
     * @return may be empty (not null)
     */
    public List<PartReport> parts(PartRole role) {
        return parts.stream().filter(part -> part.role() == role).toList();
    }

    /**
     * For programs.
     *
     * @return one JSON object, indented by two spaces; its fields are the components of these
     *     records (not null)
     */
    public String toJson() {
        return new Moshi.Builder()
                .build()
                .adapter(CapabilityReport.class)
                .indent("  ")
                .toJson(this);
    }

    /**
     * For people.
     *
     * @return some lines of plain text (not null)
     */
    public String toText() {
        return String.join("\n", new ReportText(this).lines());
    }

    /**
     * What is worn: hair, clothes, shoes, glasses and the like.
     *
     * @return names of parts (not null)
     */
    public List<String> worn() {
        return Stream.of(
                        PartRole.HAIR,
                        PartRole.OUTFIT,
                        PartRole.SHOES,
                        PartRole.GLASSES,
                        PartRole.ACCESSORY)
                .flatMap(role -> parts(role).stream())
                .map(PartReport::name)
                .toList();
    }
}
