package dev.likeness.lookbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.likeness.job.AccessDeniedException;
import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.BadFileException;
import dev.likeness.job.StorageException;
import dev.likeness.konpro.KonProAvatar;
import dev.likeness.konpro.Scope;
import dev.likeness.lookbook.LookBookProgress.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookBookTest extends WithLookBook {

    @Test
    void picturesAreUploadedAndBecomeLooksOfAGroup() {
        try (LookBook book = open()) {
            LookBookReport report = add(book, portraits(0, 3), "Winter");

            assertThat(report.isComplete()).isTrue();
            assertThat(report.failure()).isEmpty();
            assertThat(report.uploaded()).isEqualTo(3);
            assertThat(report.added()).isEqualTo(3);
            assertThat(book.groupId()).isPresent();
            assertThat(book.pictures())
                    .hasSize(3)
                    .allSatisfy(
                            picture -> {
                                assertThat(picture.inGroup()).isTrue();
                                assertThat(picture.look()).isEqualTo("Winter");
                                assertThat(picture.imageKey()).isPresent();
                                assertThat(book.file(picture)).isNotEmptyFile();
                            });
        }
        assertThat(groups()).extracting(KonProAvatar::name).containsExactly(NAME);
        assertThat(received(ADD)).as("the first picture came with the group").hasSize(1);
        assertThat(received(ADD).get(0).body()).contains("\"name\":\"Winter\"");
    }

    @Test
    void noPictureIsUploadedTwiceNotEvenInALaterRun() {
        try (LookBook book = open()) {
            add(book, portraits(0, 3), "Winter");
            assertThat(add(book, portraits(1, 3), "Again").uploaded()).isZero();
        }
        sandbox.journal().clear();
        try (LookBook book = open()) {
            LookBookReport report = add(book, portraits(0, 3), "Winter");

            assertThat(report.isComplete()).isTrue();
            assertThat(report.uploaded()).isZero();
        }
        assertThat(sandbox.journal().requests()).isEmpty();
    }

    @Test
    void newPicturesJoinTheSameGroup() {
        try (LookBook book = open()) {
            add(book, portraits(0, 1), "Winter");
            add(book, portraits(1, 8), "Summer");
        }
        assertThat(groups()).hasSize(1);
        assertThat(received(ADD)).as("seven looks, four at a time").hasSize(2);
    }

    @Test
    void looksOfDifferentNamesGoInDifferentCalls() {
        try (LookBook book = open()) {
            book.keep(portraits(0, 2), "Winter");
            book.keep(portraits(2, 4), "Summer");
            assertThat(sandbox.journal().requests()).isEmpty();

            assertThat(send(book).isComplete()).isTrue();
        }
        assertThat(received(ADD))
                .extracting(request -> request.body().contains("Winter"))
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/asset", CREATE, ADD})
    void aBusyServiceIsAskedAgain(String path) {
        sandbox.turn(now -> now.withErrors("POST", path, 429, 0.5));
        try (LookBook book = open()) {
            assertThat(add(book, portraits(0, 6), "Winter").isComplete()).isTrue();
        }
        assertThat(groups()).hasSize(1);
    }

    @Test
    void aServiceThatFailsEndsTheSendingAndTheNextGoesOn() {
        sandbox.turn(now -> now.withErrors("POST", "/v1/asset", 503, 1 / 3.0));
        try (LookBook book = open()) {
            LookBookReport first = add(book, portraits(0, 4), "Winter");

            assertThat(first.uploaded()).isEqualTo(2);
            assertThat(first.missing()).hasSize(4);
            assertThat(first.failure()).isPresent();

            sandbox.turn(now -> now.withoutFaults());
            LookBookReport second = send(book);
            assertThat(second.uploaded()).isEqualTo(2);
            assertThat(second.isComplete()).isTrue();
        }
    }

    @Test
    void whenTheThirdCallThatAddsFailsTheNextSendsOnlyWhatIsMissing() {
        sandbox.turn(now -> now.withErrors("POST", ADD, 503, 1 / 3.0));
        try (LookBook book = open()) {
            LookBookReport first = add(book, portraits(0, 14), "Winter");

            assertThat(first.added()).as("the founding picture and two calls").isEqualTo(9);
            assertThat(first.missing()).hasSize(5);

            sandbox.turn(now -> now.withoutFaults());
            sandbox.journal().clear();
            LookBookReport second = send(book);
            assertThat(second.isComplete()).isTrue();
            assertThat(second.added()).isEqualTo(5);
        }
        assertThat(received("/v1/asset")).isEmpty();
        assertThat(received(ADD)).hasSize(2);
    }

    @Test
    void aKeyThatIsNotGoodSendsNothing() {
        konPro.close();
        konPro = connect("wrong-key-of-the-test");
        try (LookBook book = open()) {
            LookBookReport report = add(book, portraits(0, 2), "Winter");

            assertThat(report.failure()).get().isInstanceOf(AccessDeniedException.class);
            assertThat(report.missing()).hasSize(2);
            assertThat(received("/v1/asset")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1000, 5000})
    void anUploadThatIsCutIsSentAgainByTheNextSending(long point) {
        sandbox.turn(now -> now.withFilesCutAfter(point));
        try (LookBook book = open()) {
            assertThat(add(book, portraits(0, 1), "Winter").uploaded()).isZero();
            sandbox.turn(now -> now.withoutFaults());
            assertThat(send(book).isComplete()).isTrue();
        }
    }

    @Test
    void aGroupThatWasDeletedIsToldAndTheLookBookStartsOver() {
        try (LookBook book = open()) {
            add(book, portraits(0, 2), "Winter");
        }
        restart();
        try (LookBook book = open()) {
            LookBookReport report = add(book, portraits(0, 3), "Winter");
            assertThat(report.isGroupGone()).isTrue();
            assertThat(report.missing()).hasSize(1);

            book.startOver();
            LookBookReport anew = send(book);
            assertThat(anew.isComplete()).isTrue();
            assertThat(anew.uploaded()).isEqualTo(3);
        }
        assertThat(groups()).hasSize(1);
    }

    @Test
    void cancellingEndsTheSendingWhereItIs() {
        List<LookBookProgress> told = new ArrayList<>();
        try (LookBook book = open()) {
            LookBookReport report =
                    book.add(
                            portraits(0, 4),
                            "Winter",
                            progress -> {
                                told.add(progress);
                                if (progress.fraction() > 0.4) {
                                    cancellation.cancel();
                                }
                            },
                            cancellation);

            assertThat(report.failure()).get().isInstanceOf(AvatarCancelledException.class);
            assertThat(report.missing()).hasSize(4);
            assertThat(report.uploaded()).isBetween(1, 3);
        }
    }

    @Test
    void progressNeverGoesBack() {
        List<LookBookProgress> told = new ArrayList<>();
        try (LookBook book = open()) {
            book.add(portraits(0, 6), "Winter", told::add, cancellation);
        }

        assertThat(told).extracting(LookBookProgress::fraction).isSorted();
        assertThat(told)
                .extracting(LookBookProgress::step)
                .isSorted()
                .contains(Step.KEEPING, Step.UPLOADING, Step.GROUPING, Step.ADDING)
                .endsWith(Step.DONE);
    }

    @Test
    void aFolderBelongsToOneLookBookAtATime() {
        try (LookBook book = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("Another look book uses");
            assertThat(book.pictures()).isEmpty();
        }
        open().close();
    }

    @Test
    void whatIsNoLookBookIsNotTouched() throws IOException {
        for (String text : List.of("{", "{}", "[]", "{\"version\":9,\"pictures\":[]}", "null")) {
            Path file = Files.writeString(folder.resolve("lookbook.json"), text);

            assertThat(catchThrowable(this::open))
                    .as(text)
                    .isInstanceOf(BadFileException.class)
                    .hasMessageContaining("lookbook.json");
            assertThat(file).hasContent(text);
        }
    }

    @Test
    void aFileThatWasNotFinishedIsThrownAway() throws IOException {
        Path unfinished = Files.writeString(folder.resolve("lookbook.json.part"), "{\"ver");
        try (LookBook book = open()) {
            assertThat(book.pictures()).isEmpty();
            assertThat(unfinished).doesNotExist();
        }
    }

    @Test
    void aPictureThatWasRefusedDoesNotHoldUpTheOthers() throws IOException {
        Portrait broken =
                Portrait.of(
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0},
                        PortraitFormat.JPEG,
                        64,
                        64);
        List<Portrait> portraits = new ArrayList<>(portraits(0, 2));
        portraits.add(0, broken);
        try (LookBook book = open()) {
            LookBookReport report = add(book, portraits, "Winter");

            assertThat(report.missing())
                    .extracting(LookBookPicture::hash)
                    .containsExactly(broken.hash());
            assertThat(report.failure()).get().asString().contains("damaged");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    private List<KonProAvatar> groups() {
        return konPro.avatars().list(Scope.PRIVATE, cancellation).toList();
    }
}
