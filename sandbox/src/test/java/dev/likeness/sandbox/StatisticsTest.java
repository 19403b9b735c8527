package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StatisticsTest {

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(SandboxOptions.immediate());

    private final Api player = RUNNING.player();

    @Test
    void avatarsAreCountedEvenWhenTheyAreDeleted() {
        double before = (double) player.get("/statistics/").field("created");
        Answer avatar = player.computed(Map.of(), Photos.usable());
        player.delete(avatar.text("url"));

        Answer after = player.get("/statistics/");

        assertThat(after.field("created")).isEqualTo(before + 1);
        assertThat(after.field("prepaid")).isEqualTo(100 - before - 1);
        assertThat(after.field("to_pay")).isEqualTo(0.0);
    }

    @Test
    void ofATimeOnlyTheNumberIsTold() {
        player.computed(Map.of(), Photos.usable());

        assertThat(player.get("/statistics/?since=2020-01-01&until=2020-02-01").json())
                .isEqualTo(Map.of("created", 0.0));
        assertThat(player.get("/statistics/?since=2020-01-01T00:00:00Z").text("created"))
                .isNotEqualTo("0.0");
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        assertThat(player.get("/statistics/?since=yesterday").text("since"))
                .contains("Enter a valid date/time.");
    }
}
