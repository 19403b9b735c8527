package dev.likeness.model;

import com.jme3.asset.AssetManager;
import com.jme3.material.MatParamTexture;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.texture.Texture2D;
import dev.likeness.model.material.EyePhoto;
import dev.likeness.model.material.PartMaterials;
import dev.likeness.model.material.PartTextures;
import dev.likeness.model.material.SkinTone;
import dev.likeness.model.material.SurfaceRole;
import dev.likeness.model.material.TextureKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Dresses the parts of a template: first with the pictures beside the template, then with a
 * person's own, and skin without a picture of its own in the person's tone. One thread at a time.
 */
final class TemplateMaterials {

    private static final String COLOR_MAP = "BaseColorMap";

    private final AvatarFolder folder;
    private final List<String> pictures;
    private final PartMaterials reader;

    /**
     * Starts with a folder.
     *
     * @param folder read as long as this is in use (not null)
     * @param pictures names in the folder that may be used (not null)
     * @param assets the game's (not null)
     */
    TemplateMaterials(AvatarFolder folder, List<String> pictures, AssetManager assets) {
        this.folder = folder;
        this.pictures = pictures;
        this.reader = new PartMaterials(assets);
    }

    /** Reads the pictures of one part. */
    Map<TextureKind, Texture2D> textures(String partName) {
        Map<TextureKind, Texture2D> textures = new EnumMap<>(TextureKind.class);
        PartTextures.find(partName, pictures)
                .forEach((kind, file) -> textures.put(kind, reader.read(kind, folder.read(file))));
        if (SurfaceRole.of(partName) == SurfaceRole.CORNEA) {
            textures.computeIfPresent(TextureKind.COLOR, (kind, photo) -> EyePhoto.iris(photo));
        }
        return textures;
    }

    /**
     * The pictures of a template's part: those of the material, but those beside the model where a
     * zip may hold a person's of the same name.
     */
    Map<TextureKind, Texture2D> ofTemplate(AssetPart part) {
        MatParamTexture own = part.material().getTextureParam(COLOR_MAP);
        Map<TextureKind, Texture2D> beside =
                own == null || folder.isPacked() ? textures(part.name()) : Map.of();
        if (own == null || beside.containsKey(TextureKind.COLOR)) {
            return beside;
        }
        return Map.of(TextureKind.COLOR, (Texture2D) own.getTextureValue());
    }

    /**
     * Puts pictures onto a material.
     *
     * @param plain as the file describes it (not null, unaffected)
     * @param textures may be empty; they go before those of the material (not null)
     * @return new, or the same if there are no pictures (not null)
     */
    static Material dressed(String partName, Material plain, Map<TextureKind, Texture2D> textures) {
        if (textures.isEmpty()) {
            return plain;
        }
        Material material = plain.clone();
        if (textures.containsKey(TextureKind.COLOR)) {
            if (material.getTextureParam(COLOR_MAP) == null) {
                // Without a picture the colour stood for it; lashes are black and clear then.
                material.setColor("BaseColor", ColorRGBA.White.clone());
            } else {
                material.clearParam(COLOR_MAP);
            }
        }
        if (textures.containsKey(TextureKind.NORMAL)) {
            material.clearParam("NormalMap");
        }
        PartMaterials.apply(textures, material);
        SurfaceRole.of(partName).complete(material);
        return material;
    }

    /**
     * Makes a person's materials.
     *
     * @param parts of the template (not null)
     * @param traits the person's; the skin colour counts where head pictures cannot be compared
     * @return part name → material, the template's where nothing differs (not null)
     */
    Map<String, Material> ofPerson(List<TemplatePart> parts, PersonTraits traits) {
        Map<String, Map<TextureKind, Texture2D>> own = new HashMap<>();
        parts.forEach(part -> own.put(part.name(), textures(part.name())));
        Optional<SkinTone> tone = neckTone(parts, own);
        Map<String, Material> materials = new HashMap<>();
        for (TemplatePart part : parts) {
            Map<TextureKind, Texture2D> textures = own.get(part.name());
            if (!textures.containsKey(TextureKind.COLOR) && part.isSkin() && !part.isHead()) {
                recoloured(part, tone, traits)
                        .ifPresent(skin -> textures.put(TextureKind.COLOR, skin));
            }
            materials.put(part.name(), material(part, textures));
        }
        return materials;
    }

    private static Material material(TemplatePart part, Map<TextureKind, Texture2D> own) {
        if (own.isEmpty()) {
            return part.part().material();
        }
        Map<TextureKind, Texture2D> merged = new EnumMap<>(TextureKind.class);
        merged.putAll(part.textures());
        merged.putAll(own);
        return dressed(part.name(), part.plain(), merged);
    }

    private static Optional<SkinTone> neckTone(
            List<TemplatePart> parts, Map<String, Map<TextureKind, Texture2D>> own) {
        for (TemplatePart part : parts) {
            Texture2D person = own.get(part.name()).get(TextureKind.COLOR);
            Texture2D template = part.textures().get(TextureKind.COLOR);
            if (part.isSkin() && person != null && template != null) {
                return Optional.of(SkinTone.ofNeck(template.getImage(), person.getImage()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Texture2D> recoloured(
            TemplatePart part, Optional<SkinTone> neck, PersonTraits traits) {
        Texture2D template = part.textures().get(TextureKind.COLOR);
        if (template == null) {
            return Optional.empty();
        }
        return neck.or(() -> traits.skin().map(skin -> SkinTone.ofColor(template.getImage(), skin)))
                .map(tone -> tone.applyTo(template));
    }
}
