package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.avaturn.Customization.Slot;
import dev.likeness.sandbox.avaturn.Figure.FigurePart;
import dev.likeness.sandbox.avaturn.Merged.Piece;
import dev.likeness.sandbox.format.Deltas;
import dev.likeness.sandbox.format.HiddenSkin;
import dev.likeness.sandbox.person.Clothing;
import dev.likeness.sandbox.person.Eyewear;
import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Picture;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.server.HairDye;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Dresses one person as one customization says. Used once. */
final class FigureMaker {

    private static final int ATLAS = 2048;
    private static final float SKIN_ROUGHNESS = 0.55f;
    private static final float CLOTH_ROUGHNESS = 0.85f;
    private static final float HAIR_ROUGHNESS = 0.6f;
    private static final float WET = 0.15f;
    private static final float GLASSES_ROUGHNESS = 0.3f;

    /** How much of a shape of the body makes the others of {@link Catalogue#BODIES}. */
    private static final float OTHER_BODY = 0.8f;

    private final Person person;
    private final Customization look;
    private final AvatarKind kind;
    private final Catalogue catalogue;
    private final List<Joint> joints;
    private final Bones bones;
    private final List<FigurePart> parts = new ArrayList<>();
    private final List<BufferedImage> masks = new ArrayList<>();

    private FigureMaker(Person person, Customization look, AvatarKind kind, Catalogue catalogue) {
        this.person = person;
        this.look = look;
        this.kind = kind;
        this.catalogue = catalogue;
        this.joints = look.bones().joints(person.joints());
        this.bones = new Bones(joints, kind == AvatarKind.T2);
    }

    static Figure figure(Person person, Customization look, AvatarKind kind, Catalogue catalogue) {
        return new FigureMaker(person, look, kind, catalogue).made();
    }

    private Figure made() {
        List<FigurePart> worn = worn();
        if (kind == AvatarKind.T1) {
            addBody();
        } else {
            addFace();
        }
        parts.addAll(worn);
        return new Figure(bones.joints(), parts);
    }

    private List<FigurePart> worn() {
        List<FigurePart> worn = new ArrayList<>();
        look.worn(Slot.HAIR).ifPresent(hair -> worn.add(hair(hair)));
        look.worn(Slot.CLOTHING)
                .map(clothes -> catalogue.clothes(person.sex(), clothes.id()))
                .ifPresent(pieces -> worn.add(garment("avaturn_look_0", pieces)));
        look.worn(Slot.FOOTWEAR)
                .map(shoes -> List.of(catalogue.shoes(person.sex(), shoes.id())))
                .ifPresent(pieces -> worn.add(garment("avaturn_shoes_0", pieces)));
        look.worn(Slot.EYEWEAR).ifPresent(glasses -> worn.add(glasses(glasses)));
        return worn;
    }

    private FigurePart hair(Customization.Worn worn) {
        Haircut haircut = catalogue.haircut(worn.id());
        Surface fitted = moved(haircut.surface(), person.haircuts().get(worn.id()));
        BufferedImage texture = haircut.color();
        Optional<Color> color = worn.rgb().or(() -> person.traits().hair());
        return new FigurePart(
                "avaturn_hair_0",
                ready(fitted),
                color.map(wanted -> HairDye.dyed(texture, wanted)).orElse(texture),
                true,
                HAIR_ROUGHNESS);
    }

    private FigurePart garment(String name, List<Clothing> pieces) {
        Surface body = reshaped(surface("AvatarBody").orElseThrow());
        List<Piece> sewn = new ArrayList<>();
        for (Clothing piece : pieces) {
            Clothing.Textures textures = catalogue.textures(person.sex(), piece);
            masks.add(textures.mask());
            sewn.add(new Piece(plain(piece.fit(body)), textures.color()));
        }
        if (sewn.size() == 2) {
            Piece bottom = sewn.get(0);
            sewn.set(
                    0,
                    new Piece(
                            Tucked.under(sewn.get(1).surface(), bottom.surface()), bottom.color()));
        }
        Merged merged = Merged.of(sewn, ATLAS);
        return new FigurePart(
                name, ready(merged.surface()), merged.color(), false, CLOTH_ROUGHNESS);
    }

    private FigurePart glasses(Customization.Worn worn) {
        Eyewear pair = catalogue.eyewear(person.sex(), worn.id());
        Surface fitted = pair.fit(surface("AvatarHead").orElseThrow(), person.joints());
        BufferedImage texture = pair.paint().color();
        return new FigurePart(
                "avaturn_glasses_0",
                ready(fitted),
                worn.rgb().map(color -> HairDye.dyed(texture, color)).orElse(texture),
                true,
                GLASSES_ROUGHNESS);
    }

    /** Everything of flesh in one mesh; what needs alpha is left out. */
    private void addBody() {
        List<Piece> pieces = new ArrayList<>();
        for (String name : List.of("AvatarHead", "AvatarBody")) {
            skin(name).ifPresent(pieces::add);
        }
        for (String name : eyesAndTeeth().toList()) {
            piece(name).ifPresent(pieces::add);
        }
        Merged merged = Merged.of(pieces, ATLAS);
        add("avaturn_body", plain(merged.surface()), merged.color(), false, SKIN_ROUGHNESS);
    }

    private static Stream<String> eyesAndTeeth() {
        return Stream.of(
                "AvatarLeftEyeball", "AvatarRightEyeball", "AvatarTeethUpper", "AvatarTeethLower");
    }

    private void addFace() {
        skin("AvatarHead")
                .ifPresent(
                        head ->
                                add(
                                        "Head_Mesh",
                                        FaceShapes.of(head.surface(), true),
                                        head.color(),
                                        false,
                                        SKIN_ROUGHNESS));
        joined("Eye_Mesh", WET, "AvatarLeftEyeball", "AvatarRightEyeball");
        addEyeShade();
        piece("AvatarEyelashes")
                .ifPresent(
                        lashes ->
                                add(
                                        "Eyelash_Mesh",
                                        FaceShapes.of(lashes.surface(), false),
                                        lashes.color(),
                                        true,
                                        1));
        joined("Teeth_Mesh", WET, "AvatarTeethUpper", "AvatarTeethLower");
        surface("AvatarTeethLower")
                .ifPresent(
                        teeth ->
                                add(
                                        "Tongue_Mesh",
                                        FaceShapes.of(
                                                Tongue.between(teeth, person.joints()), false),
                                        Skin.tongue(),
                                        false,
                                        WET));
        skin("AvatarBody")
                .ifPresent(
                        body ->
                                add(
                                        "Body_Mesh",
                                        plain(body.surface()),
                                        body.color(),
                                        false,
                                        SKIN_ROUGHNESS));
    }

    private void joined(String name, float roughness, String... partNames) {
        List<Piece> pieces =
                Stream.of(partNames).map(this::piece).flatMap(Optional::stream).toList();
        if (!pieces.isEmpty()) {
            Merged merged = Merged.of(pieces, ATLAS / 2);
            add(name, FaceShapes.of(merged.surface(), false), merged.color(), false, roughness);
        }
    }

    private void addEyeShade() {
        Merged.Concatenation both = new Merged.Concatenation();
        List<Surface> corneas =
                Stream.of("AvatarLeftCornea", "AvatarRightCornea")
                        .map(this::surface)
                        .flatMap(Optional::stream)
                        .toList();
        corneas.forEach(cornea -> both.add(cornea, byHeight(cornea)));
        if (!corneas.isEmpty()) {
            add("EyeAO_Mesh", FaceShapes.of(both.surface(), false), Skin.eyeShade(), true, 1);
        }
    }

    /** UVs of corners: v is the height within the surface. */
    private static float[] byHeight(Surface surface) {
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (int i = 1; i < surface.positions().length; i += 3) {
            low = Math.min(low, surface.positions()[i]);
            high = Math.max(high, surface.positions()[i]);
        }
        float[] uvs = new float[2 * surface.triangles().length];
        for (int corner = 0; corner < surface.triangles().length; corner++) {
            float y = surface.positions()[3 * surface.triangles()[corner] + 1];
            uvs[2 * corner] = 0.5f;
            uvs[2 * corner + 1] = high > low ? (y - low) / (high - low) : 0.5f;
        }
        return uvs;
    }

    private void add(
            String name, Surface surface, BufferedImage color, boolean blended, float roughness) {
        parts.add(new FigurePart(name, ready(surface), color, blended, roughness));
    }

    private Optional<Piece> skin(String name) {
        return piece(name)
                .map(
                        piece -> {
                            Surface surface = reshaped(piece.surface());
                            return new Piece(
                                    name.equals("AvatarBody")
                                            ? HiddenSkin.cut(surface, masks)
                                            : surface,
                                    Skin.toned(piece.color(), look.skinTone()));
                        });
    }

    private Optional<Piece> piece(String name) {
        return part(name)
                .flatMap(
                        part ->
                                part.color()
                                        .map(Picture::image)
                                        .map(image -> new Piece(part.surface(), image)));
    }

    private Optional<Part> part(String name) {
        return person.parts().stream().filter(part -> part.name().equals(name)).findFirst();
    }

    private Optional<Surface> surface(String name) {
        return part(name).map(Part::surface);
    }

    /** The body as the customization chooses it. */
    private Surface reshaped(Surface surface) {
        int body = Catalogue.BODIES.indexOf(look.body());
        if (body <= 0) {
            return surface;
        }
        String wanted = body == 1 ? "BodyMinus" : "BodyPlus";
        return surface.shapes().stream()
                .filter(shape -> shape.name().equals(wanted))
                .findFirst()
                .map(
                        shape ->
                                moved(
                                        surface,
                                        Deltas.applied(surface.positions(), shape, OTHER_BODY)))
                .orElse(surface);
    }

    private Surface ready(Surface surface) {
        return bones.carried(look.bones().applied(surface, person.joints()));
    }

    private static Surface plain(Surface surface) {
        return with(surface, surface.positions(), List.of());
    }

    private static Surface moved(Surface surface, float[] positions) {
        return with(surface, positions, surface.shapes());
    }

    private static Surface with(Surface surface, float[] positions, List<Shape> shapes) {
        return new Surface(
                positions,
                surface.normals(),
                surface.triangles(),
                surface.cornerUvs(),
                surface.joints(),
                surface.weights(),
                shapes);
    }
}
