package dev.likeness.model;

import com.jme3.anim.SkinningControl;
import com.jme3.material.MatParamOverride;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.shader.VarType;
import dev.likeness.model.material.SurfaceRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one avatar wears: garments that came as files of their own ({@link Outfit}) and those that
 * are part of the avatar's file (Avaturn's looks, Ready Player Me's outfits, glasses). Render
 * thread, or any one thread before the avatar is in a scene.
 */
public final class Wardrobe {

    private final AvatarInstance avatar;
    private final Map<String, Worn> worn = new LinkedHashMap<>();
    private final Map<String, List<Hung>> hung = new LinkedHashMap<>();
    private final SkinCover cover = new SkinCover();

    private record Worn(Outfit outfit, List<Geometry> geometries) {}

    /** A part of the avatar's own file, taken off, and where it was. */
    private record Hung(Geometry geometry, Node place) {}

    /**
     * A garment of this avatar.
     *
     * @param name of the outfit, or of the part in the avatar's file (not null)
     * @param worn false for a part of the avatar's file that was taken off
     */
    public record Garment(String name, boolean worn) {}

    /**
     * Opens the wardrobe of an avatar. Keep one for each.
     *
     * @param avatar whose geometries are dressed (not null, alias)
     */
    public Wardrobe(AvatarInstance avatar) {
        this.avatar = avatar;
    }

    /**
     * What the avatar wears, and what of its own file it has taken off.
     *
     * @return the file's parts first, then outfits in the order they were put on (not null, new)
     */
    public List<Garment> garments() {
        List<Garment> all = new ArrayList<>();
        ownGarments().map(Geometry::getName).distinct().forEach(n -> all.add(new Garment(n, true)));
        hung.keySet().forEach(name -> all.add(new Garment(name, false)));
        worn.keySet().forEach(name -> all.add(new Garment(name, true)));
        return all;
    }

    /**
     * Puts a garment on, over what is worn already. It moves with the avatar's own skeleton, and
     * its masks hide the skin below it. One of the same name is taken off before.
     *
     * @param outfit fitted to the avatar that this is an instance of (not null, alias)
     * @throws IllegalArgumentException if it was fitted to an avatar with another skeleton
     */
    public void putOn(Outfit outfit) {
        requireSameSkeleton(outfit);
        takeOffOutfit(outfit.name());
        List<Geometry> geometries = outfit.newGeometries();
        geometries.forEach(this::attach);
        worn.put(outfit.name(), new Worn(outfit, geometries));
        refresh();
    }

    /**
     * Puts a part of the avatar's own file back on.
     *
     * @param name of the part (not null)
     * @throws IllegalArgumentException if there is none of that name; names those there are
     */
    public void putOn(String name) {
        requireKnown(name);
        List<Hung> back = hung.remove(name);
        if (back != null) {
            back.forEach(part -> part.place().attachChild(part.geometry()));
        }
    }

    /**
     * Takes a garment off: an outfit is forgotten and the skin below it is back; a part of the
     * avatar's own file can be put on again by its name.
     *
     * @param name of the outfit or part; nothing happens if it is off already (not null)
     * @throws IllegalArgumentException if there is none of that name; names those there are
     */
    public void takeOff(String name) {
        if (takeOffOutfit(name)) {
            refresh();
            return;
        }
        requireKnown(name);
        List<Geometry> own = ownGarments().filter(part -> part.getName().equals(name)).toList();
        if (!own.isEmpty()) {
            hung.put(name, own.stream().map(part -> new Hung(part, part.getParent())).toList());
            own.forEach(Spatial::removeFromParent);
        }
    }

    /**
     * Looks for the avatar's skin again. Call it after geometries of the avatar were replaced, by
     * another level of detail for example.
     */
    public void refresh() {
        List<Outfit> outfits = worn.values().stream().map(Worn::outfit).toList();
        LevelControl levels = avatar.node().getControl(LevelControl.class);
        Stream<Geometry> hidden = levels == null ? Stream.of() : levels.geometries().stream();
        cover.over(Stream.concat(ownGeometries(), hidden).distinct().toList(), outfits);
    }

    private boolean takeOffOutfit(String name) {
        Worn old = worn.remove(name);
        if (old == null) {
            return false;
        }
        old.geometries().forEach(Spatial::removeFromParent);
        return true;
    }

    private void attach(Geometry geometry) {
        if (geometry.getMesh().isAnimated() && skinning() != null) {
            avatar.node().attachChild(geometry);
        } else if (SurfaceRole.of(geometry.getName()).isOnHead()) {
            avatar.headAttachment().attachChild(geometry);
        } else {
            // Otherwise the skeleton's shader define would skin a mesh that has no weights.
            geometry.addMatParamOverride(new MatParamOverride(VarType.Int, "NumberOfBones", null));
            avatar.node().attachChild(geometry);
        }
    }

    private SkinningControl skinning() {
        return avatar.node().getControl(SkinningControl.class);
    }

    private void requireSameSkeleton(Outfit outfit) {
        int expected = outfit.avatar().rig().map(rig -> rig.joints().size()).orElse(0);
        int found = skinning() == null ? 0 : skinning().getArmature().getJointCount();
        if (expected != found) {
            throw new IllegalArgumentException(
                    outfit.name()
                            + " was fitted to "
                            + outfit.avatar().name()
                            + " with "
                            + expected
                            + " joints, found an avatar with "
                            + found);
        }
    }

    private void requireKnown(String name) {
        if (garments().stream().noneMatch(garment -> garment.name().equals(name))) {
            throw new IllegalArgumentException(
                    "Unknown garment "
                            + name
                            + ", there are "
                            + garments().stream().map(Garment::name).toList());
        }
    }

    private Stream<Geometry> ownGarments() {
        return ownGeometries()
                .filter(part -> part.getName() != null)
                .filter(part -> SurfaceRole.of(part.getName()).isGarment());
    }

    private Stream<Geometry> ownGeometries() {
        List<Geometry> outfits =
                worn.values().stream().flatMap(one -> one.geometries().stream()).toList();
        return avatar.node().descendantMatches(Geometry.class).stream()
                .filter(geometry -> !outfits.contains(geometry));
    }
}
