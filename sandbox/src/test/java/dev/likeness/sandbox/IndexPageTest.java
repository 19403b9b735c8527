package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IndexPageTest {

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(SandboxOptions.immediate());

    @Test
    void aBrowserSeesWhatIsServed() {
        Answer page = RUNNING.stranger().get("/");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .contains("POST /avatars/", "/static_resources/metaperson_2.0/")
                .contains("<h1>Avaturn</h1>", "POST /api/v1/exports/new");
    }
}
