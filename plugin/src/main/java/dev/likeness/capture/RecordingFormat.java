package dev.likeness.capture;

import dev.likeness.face.ArKit;
import dev.likeness.face.FacePose;
import dev.likeness.face.Viseme;
import dev.likeness.job.BadFileException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The file of a {@link FaceRecording}, whose documentation describes it. */
final class RecordingFormat {

    private static final byte[] MAGIC = "LKFACE".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final float UNIT = 10_000;
    private static final double MILLI = 1e-3;
    private static final int MOST_CHANNELS = 512;
    private static final int MOST_POSES = 1_000_000;

    private static final List<String> CHANNELS = channels();

    private RecordingFormat() {}

    private static List<String> channels() {
        List<String> names = new ArrayList<>();
        Arrays.stream(ArKit.values()).map(ArKit::shapeName).forEach(names::add);
        Arrays.stream(Viseme.values()).map(Viseme::shapeName).forEach(names::add);
        names.addAll(List.of("headYaw", "headPitch", "headRoll"));
        return List.copyOf(names);
    }

    static void write(FaceRecording recording, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.write(MAGIC);
        out.writeByte(VERSION);
        out.writeShort(CHANNELS.size());
        for (String name : CHANNELS) {
            byte[] letters = name.getBytes(StandardCharsets.UTF_8);
            out.writeByte(letters.length);
            out.write(letters);
        }
        out.writeInt(recording.poses());
        short[] before = new short[CHANNELS.size()];
        for (FaceRecording.Moment moment : recording.moments()) {
            out.writeFloat((float) (moment.seconds() / MILLI));
            writePose(out, moment.pose(), before);
        }
        out.flush();
    }

    private static void writePose(DataOutputStream out, FacePose pose, short[] before)
            throws IOException {
        byte[] changed = new byte[bitBytes(before.length)];
        short[] now = new short[before.length];
        for (int channel = 0; channel < now.length; channel++) {
            float scaled = get(pose, channel) * UNIT;
            now[channel] =
                    (short)
                            Math.max(
                                    Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(scaled)));
            if (now[channel] != before[channel]) {
                changed[channel >> 3] |= (byte) (0x80 >> (channel & 7));
            }
        }
        out.write(changed);
        for (int channel = 0; channel < now.length; channel++) {
            if (now[channel] != before[channel]) {
                out.writeShort(now[channel]);
                before[channel] = now[channel];
            }
        }
    }

    static FaceRecording read(InputStream stream, String name) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        try {
            byte[] magic = new byte[MAGIC.length];
            in.readFully(magic);
            int version = in.readUnsignedByte();
            if (!Arrays.equals(magic, MAGIC) || version != VERSION) {
                throw bad(name, "expected a recording of a face, version 1, found something else");
            }
            int[] channels = readChannels(in, name);
            return new FaceRecording(readMoments(in, name, channels));
        } catch (EOFException e) {
            throw new BadFileException(name + ": expected more bytes, the file is cut off", e);
        }
    }

    /** Our number of each channel of the file, or -1. */
    private static int[] readChannels(DataInputStream in, String name) throws IOException {
        int count = in.readUnsignedShort();
        if (count > MOST_CHANNELS) {
            throw bad(name, "expected at most " + MOST_CHANNELS + " channels, found " + count);
        }
        int[] channels = new int[count];
        for (int i = 0; i < count; i++) {
            byte[] letters = new byte[in.readUnsignedByte()];
            in.readFully(letters);
            channels[i] = CHANNELS.indexOf(new String(letters, StandardCharsets.UTF_8));
        }
        return channels;
    }

    private static List<FaceRecording.Moment> readMoments(
            DataInputStream in, String name, int[] channels) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_POSES) {
            throw bad(name, "expected at most " + MOST_POSES + " poses, found " + count);
        }
        List<FaceRecording.Moment> moments = new ArrayList<>();
        float[] values = new float[CHANNELS.size()];
        double last = 0;
        for (int i = 0; i < count; i++) {
            double seconds = in.readFloat() * MILLI;
            if (!(seconds >= last) || Double.isInfinite(seconds)) {
                throw bad(name, "expected moments in order, found " + seconds + " s after " + last);
            }
            last = seconds;
            readPose(in, channels, values);
            moments.add(new FaceRecording.Moment(seconds, pose(values)));
        }
        return moments;
    }

    private static void readPose(DataInputStream in, int[] channels, float[] values)
            throws IOException {
        byte[] changed = new byte[bitBytes(channels.length)];
        in.readFully(changed);
        for (int i = 0; i < channels.length; i++) {
            if ((changed[i >> 3] & 0x80 >> (i & 7)) != 0) {
                float value = in.readShort() / UNIT;
                if (channels[i] >= 0) {
                    values[channels[i]] = value;
                }
            }
        }
    }

    private static int bitBytes(int channels) {
        return (channels + 7) / 8;
    }

    private static float get(FacePose pose, int channel) {
        int viseme = channel - ArKit.values().length;
        if (viseme < 0) {
            return pose.get(ArKit.values()[channel]);
        }
        int head = viseme - Viseme.values().length;
        return switch (head) {
            case 0 -> pose.headYaw();
            case 1 -> pose.headPitch();
            case 2 -> pose.headRoll();
            default -> pose.get(Viseme.values()[viseme]);
        };
    }

    private static FacePose pose(float[] values) {
        FacePose pose = new FacePose();
        for (ArKit shape : ArKit.values()) {
            pose.set(shape, values[shape.ordinal()]);
        }
        int at = ArKit.values().length;
        for (Viseme viseme : Viseme.values()) {
            pose.set(viseme, values[at++]);
        }
        pose.setHead(values[at], values[at + 1], values[at + 2]);
        return pose;
    }

    private static BadFileException bad(String name, String what) {
        return new BadFileException(name + ": " + what, null);
    }
}
