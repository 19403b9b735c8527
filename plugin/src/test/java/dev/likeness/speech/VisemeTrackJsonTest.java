package dev.likeness.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.BadFileException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisemeTrackJsonTest {

    private static final String SILENT_FRAME = "[1,0,0,0,0,0,0,0,0,0,0,0,0,0,0]";

    @Test
    void aTrackComesBackAsItWasWritten() throws IOException {
        float[] frame = new float[15];
        frame[3] = 0.25f;
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        VisemeTrackJson.write(new VisemeTrack(30, List.of(new float[15], frame)), out);
        VisemeTrack read = read(out.toString(StandardCharsets.UTF_8));

        assertThat(read.framesPerSecond()).isEqualTo(30);
        assertThat(read.frameCount()).isEqualTo(2);
        assertThat(read.frame(1)).containsExactly(frame);
    }

    @Test
    void unknownFieldsAreIgnored() throws IOException {
        VisemeTrack track =
                read("{\"text\":\"Hello\",\"fps\":50,\"frames\":[" + SILENT_FRAME + "]}");

        assertThat(track.frameCount()).isEqualTo(1);
    }

    @Test
    void aMissingFieldIsReportedWithTheFileName() {
        assertThatThrownBy(() -> read("{\"fps\":50}"))
                .isInstanceOf(BadFileException.class)
                .hasMessage("line.json: expected an object with \"fps\" and \"frames\"");
    }

    @Test
    void textThatIsNoJsonIsReportedWithTheFileName() {
        assertThatThrownBy(() -> read("hello"))
                .isInstanceOf(BadFileException.class)
                .hasMessageStartingWith("line.json: expected the JSON of a viseme track: ");
    }

    @Test
    void aFileCutOffIsReportedWithTheFileName() {
        assertThatThrownBy(() -> read("{\"fps\":50,\"frames\":[[0,"))
                .isInstanceOf(BadFileException.class)
                .hasMessageStartingWith("line.json: expected the JSON of a viseme track: ");
    }

    @Test
    void aFrameOfAnotherLengthIsReportedWithTheFileName() {
        assertThatThrownBy(() -> read("{\"fps\":50,\"frames\":[[0,1]]}"))
                .isInstanceOf(BadFileException.class)
                .hasMessage("line.json: Frame 0 has 2 weights, expected 15");
    }

    @Test
    void aNullFrameIsReportedWithTheFileName() {
        assertThatThrownBy(() -> read("{\"fps\":50,\"frames\":[null]}"))
                .isInstanceOf(BadFileException.class)
                .hasMessage("line.json: Frame 0 is missing");
    }

    private static VisemeTrack read(String json) throws IOException {
        return VisemeTrackJson.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "line.json");
    }
}
