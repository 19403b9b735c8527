package dev.likeness.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.likeness.face.ArKit;
import dev.likeness.face.FacePose;
import dev.likeness.face.Viseme;
import dev.likeness.job.BadFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceRecordingTest {

    private static final float EXACT = 1e-4f;

    @TempDir private Path folder;
    private final FacePose pose = new FacePose();
    private FaceRecording recording;

    /** Two seconds at 60 poses a second: the jaw opens steadily, the head turns. */
    @BeforeEach
    void record() {
        FaceRecorder recorder = new FaceRecorder();
        for (int i = 0; i <= 120; i++) {
            pose.set(ArKit.JAW_OPEN, i / 120f);
            pose.set(Viseme.OU, i < 60 ? 0 : 0.5f);
            pose.setHead(-i / 200f, 0.1f, 0);
            recorder.add(pose, 1000 + i / 60.0);
        }
        recording = recorder.stop();
        recorder.add(pose, 2000);
    }

    @Test
    void aRecorderNotesMomentsSinceTheFirst() {
        assertThat(recording.poses()).isEqualTo(121);
        assertThat(recording.seconds()).isCloseTo(2, within(1e-6));
    }

    @Test
    void aFileSaysTheSameAndIsSmall() throws IOException {
        Path file = folder.resolve("smile.lkface");
        recording.write(file);
        FaceRecording read = FaceRecording.read(file);

        assertThat(Files.size(file)).isLessThan(4000);
        assertThat(read.poses()).isEqualTo(121);
        FacePose other = new FacePose();
        for (double at = 0; at < 2; at += 0.1) {
            FacePlayer here = recording.play();
            FacePlayer there = read.play();
            here.seek(at);
            there.seek(at);
            here.read(0, pose);
            there.read(0, other);
            assertThat(other.get(ArKit.JAW_OPEN))
                    .isCloseTo(pose.get(ArKit.JAW_OPEN), within(EXACT));
            assertThat(other.get(Viseme.OU)).isCloseTo(pose.get(Viseme.OU), within(EXACT));
            assertThat(other.headYaw()).isCloseTo(pose.headYaw(), within(EXACT));
        }
    }

    @Test
    void playingGoesByTheClockOfTheFaceAndBetweenPoses() {
        FacePlayer player = recording.play();
        player.read(0.5f, pose);
        assertThat(pose.get(ArKit.JAW_OPEN)).as("the first call begins").isZero();

        player.read(1.004f, pose);
        assertThat(pose.get(ArKit.JAW_OPEN)).isCloseTo(0.502f, within(EXACT));
    }

    @Test
    void atItsEndAPlayerLetsGo() {
        FacePlayer player = recording.play();
        player.read(0, pose);
        assertThat(player.read(2, pose)).isEqualTo(1);
        assertThat(player.isOver()).isTrue();
        assertThat(player.read(0.15f, pose)).isCloseTo(0.5f, within(0.01f));
        assertThat(player.read(1, pose)).isZero();
    }

    @Test
    void aLoopBeginsAgain() {
        FacePlayer player = recording.loop();
        player.read(0, pose);

        assertThat(player.read(2.5f, pose)).isEqualTo(1);
        assertThat(pose.get(ArKit.JAW_OPEN)).isCloseTo(0.25f, within(0.01f));
    }

    @Test
    void aDamagedFileIsRefusedInWords() throws IOException {
        Path file = folder.resolve("smile.lkface");
        recording.write(file);
        byte[] whole = Files.readAllBytes(file);

        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> FaceRecording.read(file))
                .isInstanceOf(BadFileException.class)
                .hasMessage("smile.lkface: expected more bytes, the file is cut off");

        Files.writeString(file, "a text that is no recording");
        assertThatThrownBy(() -> FaceRecording.read(file))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("expected a recording of a face, version 1");
    }

    @Test
    void aThousandMutatedFilesFailInNoOtherWay() throws IOException {
        Path file = folder.resolve("smile.lkface");
        recording.write(file);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(6);
        for (int i = 0; i < 1000; i++) {
            byte[] mutated = whole.clone();
            for (int k = 0; k < 3; k++) {
                mutated[random.nextInt(k == 0 ? 1200 : mutated.length)] = (byte) random.nextInt();
            }
            try {
                RecordingFormat.read(new ByteArrayInputStream(mutated), "x").play().read(0, pose);
            } catch (BadFileException expected) {
                assertThat(expected).hasMessageStartingWith("x: expected");
            }
        }
    }
}
