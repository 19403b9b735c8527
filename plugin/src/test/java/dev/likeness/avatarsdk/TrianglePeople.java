package dev.likeness.avatarsdk;

import dev.likeness.sandbox.person.CommonPicture;
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
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javax.imageio.ImageIO;

/** People of one triangle, for tests that are about their way over the network. */
public final class TrianglePeople implements People {

    static final Color SKIN = new Color(200, 150, 120);

    private final List<Haircut> haircuts = List.of(haircut("bob"), haircut("afro"));

    @Override
    public Person compute(byte[] photo, Sex sex, DoubleConsumer progress)
            throws UnusablePhotoException {
        requireFace(photo);
        progress.accept(1);
        Surface head = triangle(List.of(new Shape("jawOpen", new float[9])));
        Picture skin = new Picture("AvatarHead_Color.jpg", picture(BufferedImage.TYPE_INT_RGB));
        return new Person(
                sex,
                new PhotoTraits(SKIN, Optional.empty(), Color.BLUE, Color.PINK, Map.of("bob", 1f)),
                List.of(new Joint("Hips", -1, 0, 1, 0)),
                List.of(
                        new Part(
                                "AvatarHead",
                                head,
                                Optional.of(skin),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                0.5f)),
                head,
                picture(BufferedImage.TYPE_INT_RGB),
                Map.of(
                        "bob", triangle(List.of()).positions(),
                        "afro", triangle(List.of()).positions()));
    }

    @Override
    public List<Haircut> haircuts() {
        return haircuts;
    }

    @Override
    public List<CommonPicture> commonPictures(Sex sex) {
        return List.of(
                new CommonPicture(
                        "AvatarHead",
                        "AvatarHead",
                        CommonPicture.Kind.MATERIAL,
                        false,
                        () -> picture(BufferedImage.TYPE_INT_RGB)));
    }

    private static void requireFace(byte[] photo) throws UnusablePhotoException {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(photo));
            if (picture == null || picture.getWidth() < 16) {
                throw new UnusablePhotoException(1, "There is no face in the photo.");
            }
        } catch (IOException e) {
            throw new UnusablePhotoException(2, "The photo cannot be read.");
        }
    }

    private static Haircut haircut(String identity) {
        BufferedImage color = picture(BufferedImage.TYPE_INT_ARGB);
        return new Haircut(
                identity,
                "unisex",
                triangle(List.of()),
                color,
                Optional.empty(),
                Optional.empty(),
                color);
    }

    private static BufferedImage picture(int type) {
        return new BufferedImage(32, 32, type);
    }

    private static Surface triangle(List<Shape> shapes) {
        return new Surface(
                new float[] {0, 1, 0, 0.1f, 1, 0, 0, 1.1f, 0},
                new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
                new int[] {0, 1, 2},
                new float[] {0, 0, 1, 0, 0, 1},
                new int[12],
                new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0},
                shapes);
    }
}
