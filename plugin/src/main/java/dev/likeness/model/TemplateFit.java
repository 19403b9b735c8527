package dev.likeness.model;

import com.jme3.material.Material;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.model.material.PbrMaterials;
import dev.likeness.model.rig.Rig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one person of a template and files. Used once. */
final class TemplateFit {

    private static final String TRAITS_FILE = "model.json";

    private final AvatarTemplate template;
    private final AvatarFolder folder;
    private final List<String> pictures;
    private final Map<String, float[]> positions = new LinkedHashMap<>();
    private final Map<String, float[]> normals = new HashMap<>();
    private final Set<MorphTarget> known = Collections.newSetFromMap(new IdentityHashMap<>());

    TemplateFit(AvatarTemplate template, AvatarFolder folder, List<String> pictures) {
        this.template = template;
        this.folder = folder;
        this.pictures = pictures;
    }

    /** The template's own shape, pictures and blendshapes. */
    static AvatarAsset unfitted(AvatarTemplate template) {
        try (AvatarFolder nothing = AvatarFolder.of(template.name(), Map.of())) {
            TemplateFit fit = new TemplateFit(template, nothing, List.of());
            fit.shape(Map.of());
            Map<String, Material> materials = new HashMap<>();
            template.parts().forEach(part -> materials.put(part.name(), part.part().material()));
            return fit.asset(template.name(), materials, PersonTraits.UNKNOWN);
        }
    }

    AvatarAsset person(String name) {
        shape(new TemplateClouds(folder).read(template.parts()));
        PersonTraits traits = traits();
        TemplateMaterials materials = new TemplateMaterials(folder, pictures, template.assets());
        return asset(name, materials.ofPerson(template.parts(), traits), traits);
    }

    private PersonTraits traits() {
        return folder.endingIn(TRAITS_FILE).stream()
                .findFirst()
                .map(file -> PersonTraits.read(folder.read(file)))
                .orElse(PersonTraits.UNKNOWN);
    }

    private void shape(Map<String, float[]> clouds) {
        for (TemplatePart part : template.parts()) {
            positions.put(part.name(), clouds.getOrDefault(part.name(), part.positions()));
        }
        for (NeckSeam seam : template.seams()) {
            float[] head = positions.get(seam.head().name());
            positions.computeIfPresent(seam.body().name(), (part, body) -> seam.close(head, body));
        }
        for (TemplatePart part : template.parts()) {
            float[] moved = positions.get(part.name());
            normals.put(
                    part.name(),
                    moved == part.positions() ? part.normals().clone() : part.normalsAt(moved));
        }
        template.seams()
                .forEach(
                        seam ->
                                seam.blendNormals(
                                        normals.get(seam.head().name()),
                                        normals.get(seam.body().name())));
    }

    private AvatarAsset asset(String name, Map<String, Material> materials, PersonTraits traits) {
        TemplateShapes shapes = new TemplateShapes(folder, template.pool());
        List<AssetPart> parts = new ArrayList<>();
        for (TemplatePart part : template.parts()) {
            MorphPool.Pooled morphs = shapes.read(part);
            known.addAll(morphs.known());
            parts.add(part(part, materials.get(part.name()), morphs.targets()));
        }
        Optional<Rig> rig = template.rig().map(r -> EyeCentres.move(r, positions));
        List<AssetPart> others = template.parts().stream().map(TemplatePart::part).toList();
        others.forEach(part -> known.addAll(part.morphs().targets()));
        return new AvatarAsset(
                name, parts, rig, traits, AvatarMemory.of(parts, others, known), known);
    }

    private AssetPart part(TemplatePart part, Material material, MorphTargets morphs) {
        Mesh mesh = mesh(part, material);
        MeshBuilder.makeRoomFor(mesh, morphs);
        return new AssetPart(
                part.name(),
                mesh,
                material,
                PbrMaterials.bucketOf(material),
                morphs,
                part.part().mount());
    }

    private Mesh mesh(TemplatePart part, Material material) {
        float[] moved = positions.get(part.name());
        float[] turned = normals.get(part.name());
        boolean needsTangents = material.getTextureParam("NormalMap") != null;
        Mesh shared = part.part().mesh();
        boolean changed = moved != part.positions() || !Arrays.equals(turned, part.normals());
        if (!changed && (!needsTangents || shared.getBuffer(Type.Tangent) != null)) {
            return shared.clone();
        }
        return FittedMesh.with(shared, moved, turned, needsTangents);
    }
}
