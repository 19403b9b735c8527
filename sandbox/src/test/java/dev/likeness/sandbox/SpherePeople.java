package dev.likeness.sandbox;

import dev.likeness.sandbox.person.CommonPicture;
import dev.likeness.sandbox.person.Eyewear;
import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.PhotoTraits;
import dev.likeness.sandbox.person.Picture;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.UnusablePhotoException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javax.imageio.ImageIO;

/**
 * People with spheres for heads, for tests of everything but the people. The head's size depends on
 * the photo's first pixel.
 */
public final class SpherePeople implements People {

    /** What a picture that is too small or broken is refused with. */
    public static final int UNUSABLE = 42;

    private static final int SMALLEST_PHOTO = 16;
    private static final float RADIUS = 0.1f;
    private static final float HEAD_HEIGHT = 1.6f;
    private static final int HEAD_JOINT = 2;

    /** Occlusion, roughness and metal. */
    static final Color SURFACE = new Color(250, 100, 30);

    private static final Color FLAT = new Color(128, 128, 255);

    private final List<Shape> shapes;
    private final List<Haircut> haircuts =
            List.of(haircut("bob"), haircut("long_wavy"), haircut("crew_cut"), haircut("afro"));

    /** People with three shapes. */
    public SpherePeople() {
        this(List.of("jawOpen", "aa", "sil"));
    }

    /** People with shapes of these names. */
    SpherePeople(List<String> shapes) {
        this.shapes = shapes.stream().map(SpherePeople::shape).toList();
    }

    @Override
    public Person compute(byte[] photo, Sex sex, DoubleConsumer progress)
            throws UnusablePhotoException {
        BufferedImage picture = decode(photo);
        progress.accept(0.5);
        Color skin = new Color(picture.getRGB(0, 0));
        float size = RADIUS * (1 + skin.getRed() / 1000f);
        Surface head = sphere(size, shapes);
        Map<String, float[]> fitted = new LinkedHashMap<>();
        for (Haircut haircut : haircuts) {
            fitted.put(haircut.identity(), sphere(size * 1.1f, List.of()).positions());
        }
        progress.accept(1);
        return new Person(
                sex,
                new PhotoTraits(
                        skin,
                        Optional.of(Color.ORANGE),
                        Color.BLUE,
                        Color.PINK,
                        Map.of("bob", 0.75f, "afro", 0.25f)),
                joints(),
                List.of(
                        part("AvatarHead", head, skin, false),
                        part("AvatarLeftCornea", sphere(size / 10, List.of()), skin, true)),
                head,
                plain(skin, BufferedImage.TYPE_INT_RGB),
                fitted);
    }

    @Override
    public List<Haircut> haircuts() {
        return haircuts;
    }

    @Override
    public List<CommonPicture> commonPictures(Sex sex) {
        return List.of(
                new CommonPicture(
                        "AvatarLeftCornea",
                        "AvatarCornea",
                        CommonPicture.Kind.COLOR,
                        true,
                        () -> plain(FLAT, BufferedImage.TYPE_INT_ARGB)));
    }

    @Override
    public List<Eyewear> glasses(Sex sex) {
        return List.of(new Monocle());
    }

    /** A small sphere before the face. */
    private static final class Monocle implements Eyewear {

        @Override
        public String identity() {
            return "round_metal";
        }

        @Override
        public Surface fit(Surface head, List<Joint> joints) {
            return sphere(RADIUS / 4, List.of());
        }

        @Override
        public Surface lowered(Surface fitted) {
            return sphere(RADIUS / 5, List.of());
        }

        @Override
        public Textures paint() {
            BufferedImage clear = plain(new Color(9, 9, 9, 9), BufferedImage.TYPE_INT_ARGB);
            return new Textures(clear, plain(SURFACE, BufferedImage.TYPE_INT_RGB), clear);
        }
    }

    private static BufferedImage decode(byte[] photo) throws UnusablePhotoException {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(photo));
            if (picture != null && picture.getWidth() >= SMALLEST_PHOTO) {
                return picture;
            }
        } catch (IOException e) {
            throw new UnusablePhotoException(UNUSABLE, "The picture is broken.");
        }
        throw new UnusablePhotoException(UNUSABLE, "This is no usable photo.");
    }

    private static List<Joint> joints() {
        return List.of(
                new Joint("Hips", -1, 0, 1, 0),
                new Joint("Neck", 0, 0, HEAD_HEIGHT - 0.2f, 0),
                new Joint("Head", 1, 0, HEAD_HEIGHT, 0));
    }

    private static Part part(String name, Surface surface, Color color, boolean transparent) {
        return new Part(
                name,
                surface,
                Optional.of(
                        transparent
                                ? new Picture(
                                        name + "_Color.png",
                                        plain(color, BufferedImage.TYPE_INT_ARGB))
                                : new Picture(
                                        name + "_Color.jpg",
                                        plain(color, BufferedImage.TYPE_INT_RGB))),
                Optional.empty(),
                transparent
                        ? Optional.empty()
                        : Optional.of(
                                new Picture(
                                        name + "_GltfMetallicRoughness.jpg",
                                        plain(SURFACE, BufferedImage.TYPE_INT_RGB))),
                transparent,
                0.5f);
    }

    private static Haircut haircut(String identity) {
        BufferedImage brown = plain(new Color(120, 90, 60), BufferedImage.TYPE_INT_ARGB);
        return new Haircut(
                identity,
                "unisex",
                sphere(RADIUS * 1.1f, List.of()),
                brown,
                Optional.of(plain(FLAT, BufferedImage.TYPE_INT_RGB)),
                Optional.of(plain(SURFACE, BufferedImage.TYPE_INT_RGB)),
                brown);
    }

    private static BufferedImage plain(Color color, int type) {
        BufferedImage image = new BufferedImage(64, 64, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
        return image;
    }

    private static Shape shape(String name) {
        float[] deltas = new float[3 * SphereMesh.VERTICES];
        for (int i = 1; i < deltas.length; i += 3) {
            deltas[i] = -0.01f * i / deltas.length;
        }
        return new Shape(name, deltas);
    }

    private static Surface sphere(float radius, List<Shape> shapes) {
        return SphereMesh.at(HEAD_HEIGHT, radius, HEAD_JOINT, shapes);
    }
}
