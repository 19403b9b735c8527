package dev.likeness.capture;

import dev.likeness.face.FacePose;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Poses of a face over time. Immutable, any thread; each {@link #play} is a player of its own.
 *
 * <p>The file, big-endian: the six letters {@code LKFACE}; version 1 (u8); the number of channels
 * (u16); for each channel the length of its name (u8) and the name (UTF-8): the ARKit shapes and
 * visemes by canonical name, {@code headYaw}, {@code headPitch} and {@code headRoll}; the number of
 * poses (i32); for each pose the milliseconds since the first (f32), one bit for each channel that
 * is not as in the pose before (the first channel is the highest bit of the first byte), and for
 * each of these its value × 10 000 (i16; radians for the head). Channels with names that a reader
 * does not know are skipped.
 */
public final class FaceRecording {

    private final List<Moment> moments;

    /** A pose at a moment (seconds since the first; the pose is not changed any more). */
    record Moment(double seconds, FacePose pose) {}

    FaceRecording(List<Moment> moments) {
        this.moments = List.copyOf(moments);
    }

    /**
     * Reads a file.
     *
     * @param file written by {@link #write} (not null)
     * @return the recording (not null)
     * @throws dev.likeness.job.BadFileException if it is not one, or damaged
     * @throws IOException if reading fails
     */
    public static FaceRecording read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return RecordingFormat.read(in, file.getFileName().toString());
        }
    }

    /**
     * Writes a file.
     *
     * @param file made or overwritten (not null)
     * @throws IOException if writing fails
     */
    public void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            RecordingFormat.write(this, out);
        }
    }

    /**
     * How long it is.
     *
     * @return from the first pose to the last (seconds)
     */
    public double seconds() {
        return moments.isEmpty() ? 0 : moments.get(moments.size() - 1).seconds();
    }

    /**
     * How many poses there are.
     *
     * @return the number (>=0)
     */
    public int poses() {
        return moments.size();
    }

    /**
     * Plays it once from its beginning.
     *
     * @return to be followed by one face (not null, new)
     */
    public FacePlayer play() {
        return new FacePlayer(this, false);
    }

    /**
     * Plays it again and again.
     *
     * @return to be followed by one face (not null, new)
     */
    public FacePlayer loop() {
        return new FacePlayer(this, true);
    }

    List<Moment> moments() {
        return moments;
    }
}
