package dev.likeness.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.SpherePeople;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.UnusablePhotoException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportJobsTest {

    private static final Timing TIMING =
            new Timing(Duration.ZERO, Duration.ZERO, Duration.ofHours(1));

    private final ManualWork work = new ManualWork();
    private final SpherePeople people = new SpherePeople();
    private final Stocks stocks = Stocks.of(people);
    private final ExportJobs exports = new ExportJobs(work, work, stocks);
    private Person person;
    private AvatarJob avatar;

    @BeforeEach
    void computeAPerson() throws IOException, UnusablePhotoException {
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", photo);
        person = people.compute(photo.toByteArray(), Sex.FEMALE, fraction -> {});
        AvatarOrder order =
                new AvatarOrder(
                        "",
                        "",
                        Pipeline.METAPERSON,
                        "female",
                        new ComputationParameters(List.of(), List.of(), List.of()),
                        parsed("[{},{}]"),
                        photo.toByteArray());
        avatar = new AvatarJob("code", Optional.empty(), work.instant(), TIMING, order);
    }

    @Test
    void anExportIsQueuedUntilAWorkerMakesIt() {
        ExportJob export = exports.create(avatar, person, parsed("{}").get(0));
        assertThat(export.status()).isEqualTo(ExportJob.Status.QUEUED);
        assertThat(export.files()).isEmpty();
        work.runNext();
        assertThat(export.status()).isEqualTo(ExportJob.Status.COMPLETED);
        assertThat(export.files()).hasSize(1);
    }

    @Test
    void anExportThatCannotBeMadeFails() {
        Person bald =
                new Person(
                        person.sex(),
                        person.traits(),
                        person.joints(),
                        person.parts(),
                        person.legacyHead(),
                        person.legacyTexture(),
                        Map.of());
        ExportJob export =
                exports.create(avatar, bald, parsed("{\"haircuts\":{\"list\":[\"bob\"]}}").get(0));
        work.runNext();
        assertThat(export.status()).isEqualTo(ExportJob.Status.FAILED);
    }

    @Test
    void whatWasOrderedWithTheAvatarIsMade() {
        exports.createOrdered(avatar, person);
        assertThat(exports.of(avatar)).hasSize(2);
    }

    @Test
    void exportsGoWithTheirAvatar() {
        exports.createOrdered(avatar, person);
        exports.deleteOf(avatar);
        assertThat(exports.of(avatar)).isEmpty();
    }

    private List<ExportOrder> parsed(String json) {
        return new ExportRequests(new ExportCatalogue(stocks))
                .parse(Pipeline.METAPERSON, "male", "export_parameters", json, Optional.empty());
    }
}
