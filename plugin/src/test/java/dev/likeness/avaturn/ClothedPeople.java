package dev.likeness.avaturn;

import dev.likeness.sandbox.SpherePeople;
import dev.likeness.sandbox.person.Clothing;
import dev.likeness.sandbox.person.Eyewear;
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

/** Spherical people with a body, and clothes to choose from. */
public final class ClothedPeople implements People {

    private static final float GIRTH = 1.2f;

    private final SpherePeople naked = new SpherePeople();

    @Override
    public Person compute(byte[] photo, Sex sex, DoubleConsumer progress)
            throws UnusablePhotoException {
        Person person = naked.compute(photo, sex, progress);
        Part head = person.parts().get(0);
        List<Part> parts = new ArrayList<>(person.parts());
        for (String name : List.of("AvatarBody", "AvatarTeethLower")) {
            parts.add(
                    new Part(
                            name,
                            head.surface(),
                            head.color(),
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            0.5f));
        }
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
    public List<Eyewear> glasses(Sex sex) {
        return naked.glasses(sex);
    }

    @Override
    public List<Clothing> clothes(Sex sex) {
        return List.of(
                new Cover("tshirt", "outfits_top"),
                new Cover("hoodie", "outfits_top"),
                new Cover("jeans", "outfits_bottom"),
                new Cover("boots", "outfits_shoes"));
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
            for (int i = 0; i < 16; i++) {
                plain.setRGB(i % 4, i / 4, 0xFFFFFF);
            }
            return new Textures(plain, plain, Optional.empty(), plain);
        }
    }
}
