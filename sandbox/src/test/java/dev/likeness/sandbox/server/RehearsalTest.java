package dev.likeness.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.SpherePeople;
import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.UnusablePhotoException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private final Invented people = new Invented();

    @Test
    void peopleOfBothTemplatesAreTriedOut() {
        assertThat(rehearsed(() -> true)).isCompleted();
        assertThat(people.asked).contains(Sex.FEMALE, Sex.MALE);
    }

    @Test
    void nothingIsMadeWhileSomebodyWaits() {
        AtomicInteger questions = new AtomicInteger();

        rehearsed(
                () -> {
                    if (questions.incrementAndGet() <= 3) {
                        assertThat(people.asked).isEmpty();
                        return false;
                    }
                    return true;
                });

        assertThat(people.asked).isNotEmpty();
    }

    @Test
    void peopleWithoutExamplesAreLeftAlone() {
        people.photo = Optional.empty();

        assertThat(rehearsed(() -> true)).isCompleted();
    }

    @Test
    void whatFailsIsTold() {
        people.photo = Optional.of(new byte[] {1, 2, 3});

        assertThat(rehearsed(() -> true)).isCompletedExceptionally();
    }

    private CompletableFuture<Void> rehearsed(BooleanSupplier idle) {
        Stocks stocks = Stocks.of(people);
        CompletableFuture<Void> ready = new CompletableFuture<>();
        new Rehearsal(
                        new ExportRequests(new ExportCatalogue(stocks)),
                        new ParameterCatalogue(stocks.haircuts()),
                        stocks,
                        idle)
                .run(ready);
        return ready;
    }

    /** Spheres that can be had without a photo. */
    private static final class Invented implements People {

        private final People spheres = new SpherePeople();
        private final List<Sex> asked = new ArrayList<>();
        private Optional<byte[]> photo = Optional.of(picture());

        private static byte[] picture() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }

        @Override
        public Optional<Person> example(Sex sex) {
            asked.add(sex);
            return photo.map(bytes -> example(bytes, sex));
        }

        private Person example(byte[] bytes, Sex sex) {
            try {
                return spheres.compute(bytes, sex, progress -> {});
            } catch (UnusablePhotoException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Person compute(byte[] bytes, Sex sex, DoubleConsumer progress)
                throws UnusablePhotoException {
            return spheres.compute(bytes, sex, progress);
        }

        @Override
        public List<Haircut> haircuts() {
            return spheres.haircuts();
        }
    }
}
