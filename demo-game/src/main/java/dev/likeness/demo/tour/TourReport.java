package dev.likeness.demo.tour;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a tour found, as it stands in report.json.
 *
 * @param photo the file that the avatars were made of
 * @param service who computed them
 * @param pipeline how they were computed
 * @param seconds how long the tour took, waiting for the service included
 * @param avatars in the order of their making
 * @param pictures in the order of their taking
 * @param spoken the lines that the first avatar said, in their order
 * @param lookBook what became of the portraits, or null if there is no service for them
 * @param cacheHits static files that came from disk, all avatars together
 * @param cacheMisses static files that had to be fetched, all avatars together
 * @param frames how many and how long
 */
public record TourReport(
        String photo,
        String service,
        String pipeline,
        double seconds,
        List<AvatarLine> avatars,
        List<Picture> pictures,
        List<SpokenLine> spoken,
        LookBookLine lookBook,
        int cacheHits,
        int cacheMisses,
        FrameTimes.Summary frames) {

    /** The report's file name. */
    public static final String FILE_NAME = "report.json";

    /**
     * One avatar.
     *
     * @param name what the tour calls it
     * @param millisPerStage wall time of each stage, by the stage's name (in milliseconds)
     * @param bytesDownloaded everything fetched for it, static resources included
     * @param ownBytes what belongs to it alone
     * @param staticBytes what other avatars can reuse; 0 if all of it was on disk
     * @param cacheHits static files that came from disk
     * @param cacheMisses static files that had to be fetched
     * @param parts meshes in the scene
     * @param triangles of all parts
     * @param haircuts what it could wear
     */
    public record AvatarLine(
            String name,
            Map<String, Long> millisPerStage,
            long bytesDownloaded,
            long ownBytes,
            long staticBytes,
            int cacheHits,
            int cacheMisses,
            int parts,
            int triangles,
            List<String> haircuts) {}

    /**
     * One picture.
     *
     * @param file its name
     * @param shows in words
     * @param secondsIntoLine where in the spoken line it was taken, or -1 if nothing was spoken
     */
    public record Picture(String file, String shows, double secondsIntoLine) {

        /** Nothing was spoken. */
        public static final double NOT_SPEAKING = -1;
    }

    /**
     * One spoken line.
     *
     * @param name what the tour calls it
     * @param lipsFrom what its lips were made from
     * @param text what is said
     * @param seconds how long it is
     * @param shapes how many the mouth takes one after another, rests included
     * @param analysisMillis how long making the lips took; of a live line, listening to all of it
     *     (in milliseconds)
     * @param pictures their files
     */
    public record SpokenLine(
            String name,
            String lipsFrom,
            String text,
            double seconds,
            int shapes,
            double analysisMillis,
            List<String> pictures) {}

    /**
     * The look book.
     *
     * @param portraits their files, in the order of their taking
     * @param uploaded how many were uploaded; 0 if all were there from an earlier tour
     * @param added how many became looks
     * @param missing how many did not
     */
    public record LookBookLine(List<String> portraits, int uploaded, int added, int missing) {}

    /**
     * Writes the report. Blocking.
     *
     * @param folder where to (not null)
     * @throws IOException if that fails
     */
    public void write(Path folder) throws IOException {
        String json =
                new Moshi.Builder().build().adapter(TourReport.class).indent("  ").toJson(this);
        Files.writeString(folder.resolve(FILE_NAME), json + "\n");
    }

    /**
     * The report in a few lines for a console.
     *
     * @return several lines (not null)
     */
    public String summary() {
        StringBuilder text = new StringBuilder();
        for (AvatarLine avatar : avatars) {
            text.append(
                    String.format(
                            "%-8s %d parts, %,d triangles; %,d bytes downloaded (%,d static);"
                                    + " cache: %d hits, %d misses%n",
                            avatar.name(),
                            avatar.parts(),
                            avatar.triangles(),
                            avatar.bytesDownloaded(),
                            avatar.staticBytes(),
                            avatar.cacheHits(),
                            avatar.cacheMisses()));
        }
        for (SpokenLine line : spoken) {
            text.append(
                    String.format(
                            "spoken:  %s, %.1f s, %d shapes from %s in %.0f ms%n",
                            line.name(),
                            line.seconds(),
                            line.shapes(),
                            line.lipsFrom(),
                            line.analysisMillis()));
        }
        if (lookBook != null) {
            text.append(
                    String.format(
                            "look book: %d portraits, %d uploaded, %d added, %d missing%n",
                            lookBook.portraits().size(),
                            lookBook.uploaded(),
                            lookBook.added(),
                            lookBook.missing()));
        }
        text.append(
                String.format(
                        "%d pictures in %.1f s; %d frames, median %.1f ms, worst %.1f ms",
                        pictures.size(),
                        seconds,
                        frames.count(),
                        frames.medianMillis(),
                        frames.worstMillis()));
        return text.toString();
    }
}
