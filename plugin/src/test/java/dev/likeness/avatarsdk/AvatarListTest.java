package dev.likeness.avatarsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.http.UploadListener;
import dev.likeness.job.PhotoRejectedException;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.sandbox.SandboxOptions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    @Test
    void filtersNarrowAListDownWhateverTheirCase() {
        SdkAvatar leo = completed(order("Leo", "fb"));
        completed(order("Mia", "other"));

        assertThat(listed(Filters.NONE.status("completed").description("FB")))
                .containsExactly(leo.code());
        assertThat(listed(Filters.NONE.status("failed"))).isEmpty();
        assertThat(listed(Filters.NONE.and("name", "leo"))).containsExactly(leo.code());
    }

    @Test
    void aFilterGivenTwiceHasToMatchTwice() {
        completed(order("Leo", "fb"));

        assertThat(listed(Filters.NONE.status("completed").status("completed"))).hasSize(1);
        assertThat(listed(Filters.NONE.status("completed").status("failed"))).isEmpty();
    }

    @Test
    void filtersStayOnLaterPages() {
        restart(SandboxOptions.immediate().withPageSize(1));
        String first = completed(order("a", "fb")).code();
        completed(order("b", "other"));
        String third = completed(order("c", "fb")).code();

        assertThat(listed(Filters.NONE.description("fb"))).containsExactlyInAnyOrder(first, third);
        assertThat(received("GET", "/avatars/")).isEqualTo(2);
    }

    @Test
    void aListCanBeginAtALaterPage() {
        restart(SandboxOptions.immediate().withPageSize(1));
        String oldest = completed(order("a", "")).code();
        completed(order("b", ""));

        assertThat(listed(Filters.NONE.page(2))).containsExactly(oldest);
    }

    @Test
    void anAvatarIsRenamedInParts() {
        String code = completed(order("Leo", "fb")).code();
        AvatarsApi avatars = client().avatars();

        SdkAvatar renamed =
                avatars.update(code, Optional.of("Kim"), Optional.empty(), cancellation);

        assertThat(renamed.name()).isEqualTo("Kim");
        assertThat(renamed.description()).isEqualTo("fb");
        assertThat(renamed.changedOn()).isNotNull();
        assertThat(
                        avatars.update(code, Optional.empty(), Optional.of("new"), cancellation)
                                .description())
                .isEqualTo("new");
        assertThatThrownBy(
                        () ->
                                avatars.update(
                                        code, Optional.empty(), Optional.empty(), cancellation))
                .hasMessage("Expected a new name or a new description");
    }

    @Test
    void theAccountsUsageIsTold() {
        completed(order("Leo", ""));

        assertThat(client().avatars().usage("statistics/", Filters.NONE, cancellation))
                .isEqualTo(new SdkUsage(1L, 99L, 0L));
    }

    @Test
    void usageOfATimeIsTheNumberAlone() {
        completed(order("Leo", ""));
        Instant now = Instant.now();
        Filters today = Filters.NONE.since(now.minusSeconds(3600)).until(now.plusSeconds(3600));
        Filters before = Filters.NONE.until(now.minusSeconds(3600));

        assertThat(client().avatars().usage("statistics/", today, cancellation))
                .isEqualTo(new SdkUsage(1L, null, null));
        assertThat(client().avatars().usage("statistics/", before, cancellation).created())
                .isZero();
    }

    @Test
    void aFailedAvatarSaysWhy() {
        NewAvatar order = NewAvatar.of(Orders.photo(1)).build();
        String code = client().avatars().create(order, UploadListener.NONE, cancellation).code();

        assertThatThrownBy(() -> completed(code)).isInstanceOf(PhotoRejectedException.class);

        StatusDetail detail = client().avatars().get(code, cancellation).statusDetail();
        assertThat(detail).isEqualTo(new StatusDetail(1, "There is no face in the photo."));
    }

    private static NewAvatar order(String name, String description) {
        return NewAvatar.of(Orders.photo(64)).name(name).description(description).build();
    }

    private List<String> listed(Filters filters) {
        return client().avatars().list(filters, cancellation).map(SdkAvatar::code).toList();
    }
}
