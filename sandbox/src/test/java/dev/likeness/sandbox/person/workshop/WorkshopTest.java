package dev.likeness.sandbox.person.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.UnusablePhotoException;
import dev.likeness.sandbox.person.photo.TestPhotos;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorkshopTest {

    private static Workshop workshop;

    @BeforeAll
    static void open() {
        workshop = new Workshop();
    }

    @Test
    void aPersonHasEveryPartWithItsPictures() throws Exception {
        Person person = person(Sex.FEMALE);

        assertThat(person.parts())
                .extracting(Part::name)
                .containsExactlyInAnyOrder(
                        "AvatarHead",
                        "AvatarBody",
                        "AvatarEyelashes",
                        "AvatarLeftEyeball",
                        "AvatarRightEyeball",
                        "AvatarLeftCornea",
                        "AvatarRightCornea",
                        "AvatarTeethUpper",
                        "AvatarTeethLower");
        assertThat(person.parts()).allMatch(part -> part.color().isPresent());
    }

    @Test
    void anExampleIsMadeAsAnybodyIs() throws Exception {
        Person example = workshop.example(Sex.FEMALE).orElseThrow();

        assertThat(example.parts())
                .extracting(Part::name)
                .isEqualTo(person(Sex.FEMALE).parts().stream().map(Part::name).toList());
        assertThat(head(example)).hasSameSizeAs(head(person(Sex.FEMALE)));
    }

    @Test
    void picturesWithAlphaAreKeptAsPng() throws Exception {
        for (Part part : person(Sex.MALE).parts()) {
            var picture = part.color().orElseThrow();
            assertThat(picture.image().getColorModel().hasAlpha())
                    .as(picture.fileName())
                    .isEqualTo(picture.fileName().endsWith(".png"))
                    .isEqualTo(part.transparent());
        }
    }

    @Test
    void everyHaircutIsFittedVertexByVertex() throws Exception {
        Person person = person(Sex.FEMALE);

        for (Haircut haircut : workshop.haircuts()) {
            assertThat(person.haircuts().get(haircut.identity()))
                    .as(haircut.identity())
                    .hasSameSizeAs(haircut.surface().positions());
        }
    }

    @Test
    void weightsAreGivenForEveryHaircut() throws Exception {
        assertThat(person(Sex.FEMALE).traits().haircutWeights())
                .containsOnlyKeys(workshop.haircuts().stream().map(Haircut::identity).toList());
    }

    @Test
    void theLegacyHeadUsesItsAtlas() throws Exception {
        Person person = person(Sex.FEMALE);

        assertThat(person.legacyHead().cornerUvs())
                .hasSize(2 * person.legacyHead().triangles().length);
        int cheek = person.legacyTexture().getRGB(2048 * 46 / 100, 2048 * 55 / 100);
        int skin = person.traits().skin().getRGB();
        assertThat((cheek >> 16 & 0xff) - (skin >> 16 & 0xff)).isBetween(-30, 30);
    }

    @Test
    void progressRisesToTheEnd() throws Exception {
        List<Double> heard = new ArrayList<>();

        workshop.compute(TestPhotos.portrait(), Sex.FEMALE, heard::add);

        assertThat(heard).isSorted().startsWith(0.0).endsWith(1.0).hasSizeGreaterThan(3);
    }

    @Test
    void twoPeopleAtOnceComeOutAsAlone() throws Exception {
        float[] alone = head(person(Sex.FEMALE));
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            Future<Person> first = executor.submit(() -> person(Sex.FEMALE));
            Future<Person> second = executor.submit(() -> person(Sex.MALE));

            assertThat(head(first.get())).isEqualTo(alone);
            assertThat(head(second.get())).isNotEqualTo(alone);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void aFileThatIsNoPhotoIsRefused() {
        byte[] text = "not a photo".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(UnusablePhotoException.class)
                .isThrownBy(() -> workshop.compute(text, Sex.FEMALE, progress -> {}))
                .withMessageContaining("JPEG or PNG");
    }

    private static Person person(Sex sex) throws Exception {
        return workshop.compute(TestPhotos.portrait(), sex, progress -> {});
    }

    private static float[] head(Person person) {
        return person.parts().stream()
                .filter(part -> part.name().equals("AvatarHead"))
                .findFirst()
                .orElseThrow()
                .surface()
                .positions();
    }
}
