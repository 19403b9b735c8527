package dev.likeness.inspect;

import com.jme3.anim.AnimClip;
import com.jme3.anim.AnimComposer;
import com.jme3.material.Material;
import com.jme3.material.RenderState;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import dev.likeness.face.FaceAbilities;
import dev.likeness.face.FaceMemory;
import dev.likeness.model.AvatarAsset;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Looks an avatar over and says what it can do. Any thread; needs no graphics card. */
public final class AvatarInspector {

    /** Triangles of MetaPerson's heads and bodies by level of detail. */
    private static final Map<Integer, String> LEVEL_BY_TRIANGLES =
            Map.of(14404, "LOD1", 12672, "LOD1", 3314, "LOD2", 5604, "LOD2");

    private final AvatarAsset asset;
    private final AvatarInstance sample;
    private final List<Geometry> geometries;
    private final Map<Geometry, MorphTargets> morphs = new IdentityHashMap<>();

    private AvatarInspector(AvatarAsset asset) {
        this.asset = asset;
        this.sample = asset.newInstance();
        this.geometries = sample.node().descendantMatches(Geometry.class);
        for (MorphedGeometry part : sample.morphed()) {
            morphs.put(part.geometry(), part.targets());
        }
    }

    /**
     * Inspects an avatar.
     *
     * @param asset read from files (not null, unchanged)
     * @return what it has and lacks (not null)
     */
    public static CapabilityReport inspect(AvatarAsset asset) {
        return new AvatarInspector(asset).report();
    }

    private CapabilityReport report() {
        AvatarOrigin origin = AvatarOrigin.of(asset.partNames(), asset.skeleton());
        List<PartReport> parts =
                geometries.stream().map(geometry -> part(geometry, origin)).toList();
        MemoryScan memory = new MemoryScan(geometries, sample.morphed());
        CapabilityReport plain =
                new CapabilityReport(
                        asset.name(),
                        origin,
                        detail(parts),
                        memory.totals(parts),
                        parts,
                        memory.textures(),
                        new ShapeScan(sample.morphed()).report(),
                        FaceReport.of(
                                FaceAbilities.of(sample),
                                FaceMemory.of(morphs.values(), asset::isShared)),
                        new SkeletonScan(asset.skeleton(), sample).report(),
                        clips(),
                        List.of());
        return new CapabilityReport(
                plain.name(),
                plain.origin(),
                plain.detail(),
                plain.totals(),
                plain.parts(),
                plain.textures(),
                plain.blendshapes(),
                plain.face(),
                plain.skeleton(),
                plain.clips(),
                new Adviser(plain).advice());
    }

    private PartReport part(Geometry geometry, AvatarOrigin origin) {
        Mesh mesh = geometry.getMesh();
        Material material = geometry.getMaterial();
        RenderState state = material.getAdditionalRenderState();
        return new PartReport(
                geometry.getName(),
                role(geometry.getName(), origin),
                mesh.getTriangleCount(),
                mesh.getVertexCount(),
                mesh.getNumLodLevels(),
                mesh.isAnimated(),
                surface(material),
                state.getFaceCullMode() == RenderState.FaceCullMode.Off,
                MemoryScan.maps(material).keySet().stream().sorted().toList(),
                morphs.getOrDefault(geometry, MorphTargets.NONE).targets().size());
    }

    /** MetaPerson's clothes bear the name of the outfit and nothing else. */
    private static PartRole role(String partName, AvatarOrigin origin) {
        PartRole told = PartRole.of(partName);
        return told == PartRole.OTHER && origin == AvatarOrigin.METAPERSON ? PartRole.OUTFIT : told;
    }

    private static String surface(Material material) {
        return switch (material.getAdditionalRenderState().getBlendMode()) {
            case Off -> material.getParam("AlphaDiscardThreshold") == null ? "opaque" : "mask";
            case Additive, AlphaAdditive -> "additive";
            default -> "blend";
        };
    }

    private static String detail(List<PartReport> parts) {
        return parts.stream()
                .filter(part -> part.role() == PartRole.HEAD || part.role() == PartRole.BODY)
                .map(part -> LEVEL_BY_TRIANGLES.getOrDefault(part.triangles(), ""))
                .filter(level -> !level.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<ClipReport> clips() {
        AnimComposer composer = sample.node().getControl(AnimComposer.class);
        return composer == null
                ? List.of()
                : composer.getAnimClips().stream()
                        .sorted((a, b) -> a.getName().compareTo(b.getName()))
                        .map(AvatarInspector::clip)
                        .toList();
    }

    private static ClipReport clip(AnimClip clip) {
        return new ClipReport(clip.getName(), clip.getLength(), clip.getTracks().length);
    }
}
