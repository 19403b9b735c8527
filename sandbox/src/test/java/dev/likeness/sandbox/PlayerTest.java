package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlayerTest {

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(SandboxOptions.immediate());

    @Test
    void aPlayerIsRegisteredWithAComment() {
        Answer answer = RUNNING.game().form("/players/", Map.of("comment", "first launch"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("comment")).isEqualTo("first launch");
        assertThat(answer.text("url"))
                .isEqualTo(RUNNING.sandbox().uri() + "players/" + answer.text("code") + "/");
        assertThat(answer.text("created_on"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    }

    @Test
    void aPlayerIsRegisteredWithAnEmptyBody() {
        Answer answer =
                RUNNING.game()
                        .raw("POST", "/players/", "application/x-www-form-urlencoded", new byte[0]);
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void aRegisteredPlayerCanBeLookedUp() {
        Answer player = RUNNING.game().form("/players/", Map.of());
        assertThat(RUNNING.game().get(player.text("url")).json()).isEqualTo(player.json());
    }

    @Test
    void anUnknownPlayerIsNotFound() {
        assertThat(RUNNING.game().get("/players/nobody/").status()).isEqualTo(404);
    }

    @Test
    void aDeletedPlayerIsNoLongerServed() {
        Answer player = RUNNING.game().form("/players/", Map.of());
        Api game = RUNNING.game();
        assertThat(game.delete(player.text("url")).status()).isEqualTo(204);
        assertThat(game.with("X-PlayerUID", player.text("code")).get("/avatars/").status())
                .isEqualTo(403);
    }

    @Test
    void onlyDevelopersListPlayers() {
        Answer player = RUNNING.game().form("/players/", Map.of());
        assertThat(RUNNING.game().get("/players/").status()).isEqualTo(403);
        assertThat(RUNNING.developer().get("/players/").objects())
                .contains((Map<?, ?>) player.json());
    }

    @Test
    void aGameHasToNameAPlayer() {
        Answer answer = RUNNING.game().get("/avatars/");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("detail")).contains("X-PlayerUID");
    }

    @Test
    void aGameHasToNameARegisteredPlayer() {
        assertThat(RUNNING.game().with("X-PlayerUID", "nobody").get("/avatars/").status())
                .isEqualTo(403);
    }

    @Test
    void playersSeeOnlyTheirOwnAvatars() {
        Api alice = RUNNING.player();
        Api bob = RUNNING.player();
        Answer avatar = alice.computed(Map.of(), Photos.usable());
        assertThat(bob.get(avatar.text("url")).status()).isEqualTo(404);
        assertThat(bob.get(avatar.text("mesh")).status()).isEqualTo(404);
        assertThat(bob.get("/avatars/").objects()).isEmpty();
        assertThat(alice.get("/avatars/").objects()).hasSize(1);
    }

    @Test
    void developersSeeTheAvatarsOfAllPlayers() {
        Answer avatar = RUNNING.player().computed(Map.of(), Photos.usable());
        assertThat(RUNNING.developer().get(avatar.text("url")).status()).isEqualTo(200);
    }
}
