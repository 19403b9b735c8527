package dev.likeness.speech;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.Moshi;
import dev.likeness.job.BadFileException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.Okio;

/**
 * The JSON form of a {@link VisemeTrack}.
 *
 * <pre>{@code
 * {"fps": 50, "frames": [[1,0,0,0,0,0,0,0,0,0,0,0,0,0,0], ...]}
 * }</pre>
 *
 * <p>{@code fps} is the number of frames per second; each frame has fifteen weights from 0 to 1 in
 * the order of {@link VisemeTrack#ORDER}. Other fields are ignored. Any thread.
 */
public final class VisemeTrackJson {

    private static final JsonAdapter<Document> ADAPTER =
            new Moshi.Builder().build().adapter(Document.class);

    /** A class, for Moshi reads records only where they are public. */
    private static final class Document {
        private Double fps;
        private List<float[]> frames;
    }

    private VisemeTrackJson() {}

    /**
     * Reads a track.
     *
     * @param in UTF-8 JSON (not null; read to its end, not closed)
     * @param name what to call the file in messages (not null)
     * @return the track (not null)
     * @throws BadFileException if this is no JSON, a field is missing, or a number is out of range
     * @throws IOException if reading fails
     */
    public static VisemeTrack read(InputStream in, String name) throws IOException {
        BufferedSource source = Okio.buffer(Okio.source(in));
        try {
            Document document = ADAPTER.fromJson(source);
            if (document == null || document.fps == null || document.frames == null) {
                throw new BadFileException(
                        name + ": expected an object with \"fps\" and \"frames\"", null);
            }
            return new VisemeTrack(document.fps, document.frames);
        } catch (JsonDataException | JsonEncodingException | EOFException e) {
            throw new BadFileException(
                    name + ": expected the JSON of a viseme track: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new BadFileException(name + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes a track.
     *
     * @param track what to write (not null)
     * @param out receives UTF-8 JSON (not null; not closed)
     * @throws IOException if writing fails
     */
    public static void write(VisemeTrack track, OutputStream out) throws IOException {
        BufferedSink sink = Okio.buffer(Okio.sink(out));
        Document document = new Document();
        document.fps = track.framesPerSecond();
        document.frames = frames(track);
        ADAPTER.toJson(sink, document);
        sink.flush();
    }

    private static List<float[]> frames(VisemeTrack track) {
        List<float[]> frames = new ArrayList<>();
        for (int f = 0; f < track.frameCount(); f++) {
            frames.add(track.frame(f));
        }
        return frames;
    }
}
