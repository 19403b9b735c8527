package dev.likeness.konpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.ServiceRefusedException;
import org.junit.jupiter.api.Test;

class AvatarListApiTest extends WithKonPro {

    private static final String PATH = "/v1/avatars";

    @Test
    void aPageTellsWhereItIs() {
        group();

        AvatarPage page = konPro.avatars().page(Scope.ALL, 2, 3, cancellation);

        assertThat(page.items()).hasSize(1);
        assertThat(page.pagination()).isEqualTo(new AvatarPage.Pagination(2, 3, 4, 2));
        assertThat(received("GET", PATH))
                .singleElement()
                .satisfies(
                        request ->
                                assertThat(request.query()).isEqualTo("scope=all&page=2&limit=3"));
    }

    @Test
    void allAvatarsComePageByPageAsTheyAreRead() {
        for (int i = 0; i < 5; i++) {
            group();
        }

        assertThat(konPro.avatars().list(Scope.ALL, 2, cancellation))
                .hasSize(8)
                .extracting(KonProAvatar::id)
                .doesNotHaveDuplicates();
        assertThat(received("GET", PATH)).hasSize(4);

        sandbox.journal().clear();
        assertThat(konPro.avatars().list(Scope.ALL, 2, cancellation).findFirst()).isPresent();
        assertThat(received("GET", PATH)).hasSize(1);
    }

    @Test
    void theScopeDecidesWhoseAvatarsAreListed() {
        String own = group().groupId();

        assertThat(konPro.avatars().list(Scope.PRIVATE, cancellation))
                .extracting(KonProAvatar::id)
                .containsExactly(own);
        assertThat(konPro.avatars().list(Scope.PUBLIC, cancellation))
                .isNotEmpty()
                .allSatisfy(
                        avatar -> {
                            assertThat(avatar.scope()).isEqualTo("public");
                            assertThat(avatar.name()).isNotBlank();
                            assertThat(avatar.thumbnailUrl()).startsWith("http");
                            assertThat(avatar.videoUrl()).isNull();
                            assertThat(avatar.createdAt()).isNotBlank();
                        });
    }

    @Test
    void anEmptyListHasNoPages() {
        assertThat(konPro.avatars().list(Scope.PRIVATE, cancellation)).isEmpty();
        assertThat(received("GET", PATH)).hasSize(1);
    }

    @Test
    void pagesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> konPro.avatars().page(Scope.ALL, 0, 20, cancellation))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> konPro.avatars().page(Scope.ALL, 1, 1000, cancellation))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("limit");
    }
}
