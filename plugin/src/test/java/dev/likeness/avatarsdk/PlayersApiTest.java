package dev.likeness.avatarsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.AccessDeniedException;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.sandbox.SandboxOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayersApiTest extends WithSandbox {

    @Test
    void aPlayerIsCreatedLookedUpAndDeleted() {
        PlayersApi players = client().players();

        SdkPlayer created = players.create("first launch", cancellation);

        assertThat(created.comment()).isEqualTo("first launch");
        assertThat(players.get(created.code(), cancellation)).isEqualTo(created);

        players.delete(created.code(), cancellation);

        assertThatThrownBy(() -> players.get(created.code(), cancellation))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageEndingWith("answered 404: Not found.");
    }

    @Test
    void developersListPlayersPageByPage() {
        restart(SandboxOptions.immediate().withPageSize(2));
        List<String> codes =
                List.of("a", "b", "c").stream()
                        .map(comment -> client().players().create(comment, cancellation).code())
                        .toList();

        try (AvatarSdkClient developer = developer()) {
            assertThat(developer.players().list(Filters.NONE, cancellation))
                    .extracting(SdkPlayer::code)
                    .containsAll(codes);
        }
        assertThat(received("GET", "/players/")).isEqualTo(2);
    }

    @Test
    void gamesMayNotListPlayers() {
        assertThatThrownBy(() -> client().players().list(Filters.NONE, cancellation).toList())
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageEndingWith("answered 403: Listing players needs developer access.");
    }

    @Test
    void theOwnCodeIsKnownOnceThereWasACall() {
        assertThat(client().players().own()).isEmpty();

        client().avatars().list(Filters.NONE, cancellation).toList();

        assertThat(client().players().own()).isPresent();
    }
}
