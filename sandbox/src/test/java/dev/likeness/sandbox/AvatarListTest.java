package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AvatarListTest {

    @RegisterExtension
    static final RunningSandbox RUNNING =
            new RunningSandbox(SandboxOptions.immediate().withPageSize(2));

    private final Api player = RUNNING.player();
    private final String list = RUNNING.sandbox().uri() + "avatars/";

    @BeforeEach
    void orderFiveAvatars() {
        for (String name : new String[] {"one", "two", "three", "four"}) {
            player.computed(Map.of("name", name, "description", "fb"), Photos.usable());
        }
        player.computed(Map.of("name", "five", "description", "vk"), Photos.textFile());
    }

    @Test
    void theNewestStandOnTheFirstPage() {
        assertThat(player.get("/avatars/").objects())
                .extracting(avatar -> String.valueOf(avatar.get("name")))
                .containsExactly("five", "four");
    }

    @Test
    void theFirstPageLinksToTheNext() {
        assertThat(player.get("/avatars/").header("Link"))
                .isEqualTo(
                        "<%1$s>; rel=\"first\", <%1$s?page=2>; rel=\"next\", <%1$s?page=3>; rel=\"last\""
                                .formatted(list));
    }

    @Test
    void aMiddlePageLinksBothWays() {
        assertThat(player.get("/avatars/?page=2").header("Link"))
                .contains("<" + list + ">; rel=\"prev\"", "<" + list + "?page=3>; rel=\"next\"");
    }

    @Test
    void theLastPageHasTheRestAndNoNext() {
        Answer page = player.get("/avatars/?page=3");
        assertThat(page.objects()).hasSize(1);
        assertThat(page.header("Link")).doesNotContain("next");
    }

    @Test
    void pageLinksKeepTheFilters() {
        assertThat(player.get("/avatars/?status=completed").header("Link"))
                .contains("<" + list + "?status=completed&page=2>; rel=\"next\"");
    }

    @Test
    void aListOfOnePageHasNoLinks() {
        assertThat(player.get("/avatars/?status=failed").header("Link")).isNull();
    }

    @Test
    void filtersIgnoreCaseAndAllHaveToMatch() {
        assertThat(player.get("/avatars/?status=FAILED&description=VK").objects()).hasSize(1);
        assertThat(player.get("/avatars/?status=failed&description=fb").objects()).isEmpty();
    }

    @Test
    void aPageBeyondTheLastIsNotFound() {
        assertThat(player.get("/avatars/?page=4").status()).isEqualTo(404);
    }

    @Test
    void aPageThatIsNoNumberIsNotFound() {
        assertThat(player.get("/avatars/?page=next").status()).isEqualTo(404);
    }
}
