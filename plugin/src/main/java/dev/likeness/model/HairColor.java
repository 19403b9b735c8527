package dev.likeness.model;

import com.jme3.material.MatParamOverride;
import com.jme3.math.ColorRGBA;
import com.jme3.scene.Geometry;
import com.jme3.shader.VarType;
import com.jme3.texture.Texture2D;
import dev.likeness.model.material.SurfaceRole;
import dev.likeness.model.material.TextureTone;
import java.util.HashMap;
import java.util.Map;

/**
 * Colours the hair that is part of an avatar's own file. Made once for an asset off the render
 * thread (it looks at every hair texture), then applied to any of its instances. Immutable.
 */
public final class HairColor {

    /** Share of the light that the brightest strands give back. */
    private static final float MOST_REFLECTED = 0.75f;

    private static final String COLOR = "BaseColor";

    private final Map<String, TextureTone> tones;

    private HairColor(Map<String, TextureTone> tones) {
        this.tones = Map.copyOf(tones);
    }

    /**
     * Measures the hair of an avatar.
     *
     * @param avatar with or without hair (not null)
     * @return for all instances of it (not null)
     */
    public static HairColor of(AvatarAsset avatar) {
        Map<String, TextureTone> tones = new HashMap<>();
        for (AssetPart part : avatar.parts()) {
            if (SurfaceRole.of(part.name()) == SurfaceRole.HAIR) {
                var map = part.material().getTextureParam("BaseColorMap");
                Texture2D colors = map == null ? null : (Texture2D) map.getTextureValue();
                tones.put(
                        part.name(),
                        colors == null ? TextureTone.WHITE : TextureTone.of(colors.getImage()));
            }
        }
        return new HairColor(tones);
    }

    /**
     * Tells whether there is hair to colour.
     *
     * @return false for a bald avatar, or one whose hair is painted on its head
     */
    public boolean hasHair() {
        return !tones.isEmpty();
    }

    /**
     * Colours one avatar's hair; others made from the same asset keep theirs. Render thread once it
     * is attached.
     *
     * @param avatar an instance of the asset (modified)
     * @param wanted the colour that the hair shall have on average (darker if its highlights would
     *     burn out), linear (not null, unaffected)
     */
    public void apply(AvatarInstance avatar, ColorRGBA wanted) {
        for (Geometry geometry : avatar.node().descendantMatches(Geometry.class)) {
            if (geometry.getName() != null && tones.containsKey(geometry.getName())) {
                set(geometry, tones.get(geometry.getName()), wanted);
            }
        }
    }

    /** Colours one geometry, whose texture has that tone. */
    static void set(Geometry hair, TextureTone tone, ColorRGBA wanted) {
        hair.getLocalMatParamOverrides().stream()
                .filter(override -> override.getName().equals(COLOR))
                .toList()
                .forEach(hair::removeMatParamOverride);
        hair.addMatParamOverride(new MatParamOverride(VarType.Vector4, COLOR, tint(tone, wanted)));
    }

    /**
     * The factor that turns the texture's mean colour into the wanted one, or a darker one of that
     * hue where its bright strands would otherwise reflect more light than there is.
     */
    private static ColorRGBA tint(TextureTone tone, ColorRGBA wanted) {
        float brightest = Math.max(wanted.r, Math.max(wanted.g, wanted.b)) * tone.highlight();
        float scale = MOST_REFLECTED / Math.max(MOST_REFLECTED, brightest);
        ColorRGBA mean = tone.mean();
        return new ColorRGBA(
                scale * wanted.r / mean.r, scale * wanted.g / mean.g, scale * wanted.b / mean.b, 1);
    }
}
