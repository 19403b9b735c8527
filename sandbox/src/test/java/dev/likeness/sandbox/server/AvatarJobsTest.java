package dev.likeness.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.SpherePeople;
import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.UnusablePhotoException;
import dev.likeness.sandbox.server.AvatarState.Status;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AvatarJobsTest {

    private static final Timing TIMING =
            new Timing(Duration.ofSeconds(10), Duration.ofSeconds(100), Duration.ofHours(1));

    private final ManualWork work = new ManualWork();
    private final List<AvatarJob> computed = new ArrayList<>();
    private final AvatarJobs jobs = jobs(new SpherePeople());

    @Test
    void anAvatarIsUploadedThenQueuedThenComputedThenCompleted() throws IOException {
        AvatarJob job = jobs.create(Optional.empty(), order(photo()));
        work.runNext();
        assertThat(jobs.state(job).status()).isEqualTo(Status.UPLOADING);
        work.pass(Duration.ofSeconds(5));
        assertThat(jobs.state(job).status()).isEqualTo(Status.QUEUED);
        work.pass(Duration.ofSeconds(5));
        assertThat(jobs.state(job).status()).isEqualTo(Status.COMPUTING);
        work.pass(Duration.ofSeconds(100));
        assertThat(jobs.state(job))
                .isEqualTo(new AvatarState(Status.COMPLETED, 100, Optional.empty()));
    }

    @Test
    void progressRisesWithTime() throws IOException {
        AvatarJob job = jobs.create(Optional.empty(), order(photo()));
        work.runNext();
        work.pass(Duration.ofSeconds(10));
        assertThat(jobs.state(job).progress()).isZero();
        work.pass(Duration.ofSeconds(50));
        assertThat(jobs.state(job).progress()).isEqualTo(49);
        work.pass(Duration.ofSeconds(49));
        assertThat(jobs.state(job).progress()).isEqualTo(98);
    }

    @Test
    void anAvatarWaitsForAFreeWorker() throws IOException {
        AvatarJob job = jobs.create(Optional.empty(), order(photo()));
        work.pass(Duration.ofHours(1));
        assertThat(jobs.state(job).status()).isEqualTo(Status.QUEUED);
        work.runNext();
        assertThat(jobs.state(job).status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void progressIsNeverAheadOfTheWork() throws IOException {
        List<Integer> shown = new ArrayList<>();
        List<AvatarJob> current = new ArrayList<>();
        People slow = new Watched(() -> shown.add(jobs.state(current.get(0)).progress()));
        AvatarJobs slowJobs = jobs(slow);
        current.add(slowJobs.create(Optional.empty(), order(photo())));
        work.pass(Duration.ofHours(1));
        work.runNext();
        assertThat(shown).containsExactly(49, 99);
    }

    @Test
    void anUnusablePhotoFailsWithItsReason() {
        AvatarJob job = jobs.create(Optional.empty(), order(new byte[] {1}));
        work.runNext();
        work.pass(Duration.ofSeconds(10));
        AvatarState state = jobs.state(job);
        assertThat(state.status()).isEqualTo(Status.FAILED);
        assertThat(state.failure().orElseThrow().code()).isEqualTo(SpherePeople.UNUSABLE);
    }

    @Test
    void anUnexpectedErrorFailsTheAvatarInsteadOfLeavingItForever() throws IOException {
        AvatarJobs broken =
                jobs(
                        new Watched(
                                () -> {
                                    throw new UnsatisfiedLinkError("no such library");
                                }));
        AvatarJob job = broken.create(Optional.empty(), order(photo()));
        work.runNext();
        work.pass(Duration.ofHours(1));
        assertThat(broken.state(job).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void aDeletedAvatarIsNotComputedToTheEnd() throws IOException {
        AvatarJob job = jobs.create(Optional.empty(), order(photo()));
        jobs.delete(job);
        work.runNext();
        assertThat(computed).isEmpty();
    }

    @Test
    void aComputedAvatarIsHandedOn() throws IOException {
        AvatarJob job = jobs.create(Optional.empty(), order(photo()));
        work.runNext();
        assertThat(computed).containsExactly(job);
    }

    @Test
    void aPersonThatMemoryCouldNotKeepIsComputedOnceMore() throws IOException {
        AvatarJobs forgetful =
                new AvatarJobs(
                        new SpherePeople(),
                        work,
                        work,
                        () -> TIMING,
                        person -> () -> null,
                        (job, person) -> computed.add(job));
        AvatarJob job = forgetful.create(Optional.empty(), order(photo()));
        work.runNext();
        assertThat(forgetful.person(job).haircuts()).isNotEmpty();
        assertThat(computed).containsExactly(job);
    }

    private AvatarJobs jobs(People people) {
        return new AvatarJobs(
                people,
                work,
                work,
                () -> TIMING,
                AvatarJobs.Memory.ROOMY,
                (job, person) -> computed.add(job));
    }

    private static AvatarOrder order(byte[] photo) {
        return new AvatarOrder(
                "",
                "",
                Pipeline.ANIMATED_FACE,
                "base/legacy",
                new ComputationParameters(List.of(), List.of(), List.of()),
                List.of(),
                photo);
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** Lets a test look at each step of the work. */
    private record Watched(Runnable atEachStep) implements People {
        @Override
        public Person compute(byte[] photo, Sex sex, DoubleConsumer progress)
                throws UnusablePhotoException {
            return new SpherePeople()
                    .compute(
                            photo,
                            sex,
                            fraction -> {
                                progress.accept(fraction);
                                atEachStep.run();
                            });
        }

        @Override
        public List<Haircut> haircuts() {
            return List.of();
        }
    }
}
