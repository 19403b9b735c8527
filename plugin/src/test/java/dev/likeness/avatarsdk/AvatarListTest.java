package dev.likeness.avatarsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.ServiceRefusedException;
import dev.likeness.sandbox.SandboxOptions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists of avatars, as they come from a real server. */
class AvatarListTest extends WithSandbox {

    @Test
    void avatarsAreListedPageByPageAndDeleted() {
        restart(SandboxOptions.immediate().withPageSize(2));
        List<String> codes =
                Stream.generate(() -> create(service, NOTHING_HELD).avatarCode()).limit(5).toList();
        AvatarSdkClient client = service.client();

        List<SdkAvatar> listed = client.avatars().list(Filters.NONE, cancellation).toList();
        assertThat(listed).extracting(SdkAvatar::code).containsExactlyInAnyOrderElementsOf(codes);

        client.avatars().delete(codes.get(0), cancellation);

        assertThatThrownBy(() -> client.avatars().get(codes.get(0), cancellation))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("404");
    }

    @Test
    void pagesAreFetchedOnlyWhenReached() {
        restart(SandboxOptions.immediate().withPageSize(1));
        create(service, NOTHING_HELD);
        create(service, NOTHING_HELD);
        int before = received("GET", "/avatars/");

        service.client().avatars().list(Filters.NONE, cancellation).findFirst().orElseThrow();

        assertThat(received("GET", "/avatars/") - before).isEqualTo(1);
    }
}
