package dev.likeness.sandbox;

import dev.likeness.sandbox.person.Clothing;
import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.UnusablePhotoException;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** {@link SpherePeople} with spheres for bodies, and a suit and shoes to wear. */
public final class DressedPeople implements People {

    private static final float GIRTH = 1.2f;

    private final SpherePeople naked = new SpherePeople();

    @Override
    public Person compute(byte[] photo, Sex sex, DoubleConsumer progress)
            throws UnusablePhotoException {
        Person person = naked.compute(photo, sex, progress);
        Part head = person.parts().get(0);
        List<Part> parts = new ArrayList<>(person.parts());
        parts.add(
                new Part(
                        "AvatarBody",
                        head.surface(),
                        head.color(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        0.5f));
        return new Person(
                person.sex(),
                person.traits(),
                person.joints(),
                parts,
                person.legacyHead(),
                person.legacyTexture(),
                person.haircuts());
    }

    @Override
    public List<Haircut> haircuts() {
        return naked.haircuts();
    }

    @Override
    public List<Clothing> clothes(Sex sex) {
        return List.of(new Cover("suit", "outfits"), new Cover("boots", "outfits_shoes"));
    }

    private record Cover(String identity, String category) implements Clothing {

        @Override
        public Surface fit(Surface body) {
            float[] wide = body.positions().clone();
            for (int i = 0; i < wide.length; i++) {
                wide[i] *= i % 3 == 1 ? 1 : GIRTH;
            }
            return new Surface(
                    wide,
                    body.normals(),
                    body.triangles(),
                    body.cornerUvs(),
                    body.joints(),
                    body.weights(),
                    List.of());
        }

        @Override
        public Textures paint() {
            BufferedImage plain = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
            return new Textures(plain, plain, Optional.empty(), leftHalfVisible());
        }

        private static BufferedImage leftHalfVisible() {
            BufferedImage mask = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
            for (int pixel = 0; pixel < 8; pixel++) {
                mask.setRGB(pixel % 2, pixel / 2, 0xffffff);
            }
            return mask;
        }
    }
}
