package dev.likeness.demo.tour;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourReportTest {

    @TempDir private Path folder;

    private final TourReport report =
            new TourReport(
                    "me.png",
                    "sandbox",
                    "metaperson_2.0",
                    9.25,
                    List.of(
                            new TourReport.AvatarLine(
                                    "first",
                                    Map.of("COMPUTING", 812L),
                                    5000,
                                    3000,
                                    2000,
                                    4,
                                    6,
                                    10,
                                    31000,
                                    List.of("bob"))),
                    List.of(new TourReport.Picture("speaking-live-1.png", "speaking", 0.34)),
                    List.of(
                            new TourReport.SpokenLine(
                                    "live",
                                    "sound",
                                    "Hello",
                                    1.2,
                                    7,
                                    31.5,
                                    List.of("speaking-live-1.png"))),
                    new TourReport.LookBookLine(List.of("look-1.png"), 1, 1, 0),
                    4,
                    6,
                    new FrameTimes.Summary(80, 312.5, 110));

    @Test
    void theFileTellsTimesBytesCacheAndFrames() throws IOException {
        report.write(folder);

        Map<?, ?> json = (Map<?, ?>) read();
        assertThat(json.get("cacheHits")).isEqualTo(4.0);
        assertThat(json.get("cacheMisses")).isEqualTo(6.0);
        assertThat((Map<?, ?>) json.get("frames"))
                .isEqualTo(Map.of("count", 80.0, "worstMillis", 312.5, "medianMillis", 110.0));
        Map<?, ?> avatar = (Map<?, ?>) ((List<?>) json.get("avatars")).get(0);
        assertThat((Map<?, ?>) avatar.get("millisPerStage")).isEqualTo(Map.of("COMPUTING", 812.0));
        assertThat(avatar.get("bytesDownloaded")).isEqualTo(5000.0);
        assertThat(avatar.get("staticBytes")).isEqualTo(2000.0);
        Map<?, ?> picture = (Map<?, ?>) ((List<?>) json.get("pictures")).get(0);
        assertThat(picture.get("secondsIntoLine")).isEqualTo(0.34);
        Map<?, ?> spoken = (Map<?, ?>) ((List<?>) json.get("spoken")).get(0);
        assertThat(spoken.get("lipsFrom")).isEqualTo("sound");
        assertThat(spoken.get("shapes")).isEqualTo(7.0);
        assertThat(spoken.get("analysisMillis")).isEqualTo(31.5);
    }

    @Test
    void theSummaryHasALinePerAvatarAndSpokenLineOneForTheLookBookAndOneForTheTour() {
        assertThat(report.summary().lines())
                .hasSize(4)
                .contains("spoken:  live, 1.2 s, 7 shapes from sound in 32 ms")
                .contains("look book: 1 portraits, 1 uploaded, 1 added, 0 missing");
    }

    private Object read() throws IOException {
        String text = Files.readString(folder.resolve(TourReport.FILE_NAME));
        return new Moshi.Builder().build().adapter(Object.class).fromJson(text);
    }
}
