package dev.likeness.sandbox;

import dev.likeness.sandbox.person.Clothing;
import dev.likeness.sandbox.person.CommonPicture;
import dev.likeness.sandbox.person.Eyewear;
import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.UnusablePhotoException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/**
 * People whose templates are made in the background, so that a sandbox listens at once. Whoever
 * needs them earlier waits. Any thread.
 */
final class WarmingPeople implements People {

    private final CompletableFuture<People> people;

    WarmingPeople(Supplier<People> maker) {
        people = CompletableFuture.supplyAsync(maker);
    }

    @Override
    public Person compute(byte[] photo, Sex sex, DoubleConsumer progress)
            throws UnusablePhotoException {
        return people.join().compute(photo, sex, progress);
    }

    @Override
    public Optional<Person> example(Sex sex) {
        return people.join().example(sex);
    }

    @Override
    public Surface lowered(Sex sex, String part, Surface surface) {
        return people.join().lowered(sex, part, surface);
    }

    @Override
    public List<Clothing> clothes(Sex sex) {
        return people.join().clothes(sex);
    }

    @Override
    public List<Haircut> haircuts() {
        return people.join().haircuts();
    }

    @Override
    public Surface loweredHaircut(String identity, Surface fitted) {
        return people.join().loweredHaircut(identity, fitted);
    }

    @Override
    public List<Eyewear> glasses(Sex sex) {
        return people.join().glasses(sex);
    }

    @Override
    public Sex suitingTemplate(byte[] photo) throws UnusablePhotoException {
        return people.join().suitingTemplate(photo);
    }

    @Override
    public Surface loweredLegacyHead(Sex sex, int level, Surface head) {
        return people.join().loweredLegacyHead(sex, level, head);
    }

    @Override
    public List<CommonPicture> commonPictures(Sex sex) {
        return people.join().commonPictures(sex);
    }
}
