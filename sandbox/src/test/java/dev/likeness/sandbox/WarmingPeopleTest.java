package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WarmingPeopleTest {

    private final CountDownLatch templatesMade = new CountDownLatch(1);

    @Test
    void aSandboxListensBeforeItsPeopleAreReady() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.immediate(), warming())) {
            Api stranger = new Api(sandbox.uri());
            Api game = stranger.signedIn(sandbox.clientId(), sandbox.clientSecret());
            assertThat(game.asNewPlayer().get("/avatars/").objects()).isEmpty();
            templatesMade.countDown();
            Answer parameters = game.get("/parameters/available/animated_face/");
            assertThat(parameters.text("base/legacy")).contains("bob");
        }
    }

    private WarmingPeople warming() {
        return new WarmingPeople(
                () -> {
                    await();
                    return new SpherePeople();
                });
    }

    private void await() {
        try {
            templatesMade.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
