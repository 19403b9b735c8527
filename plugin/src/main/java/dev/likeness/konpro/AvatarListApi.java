package dev.likeness.konpro;

import dev.likeness.job.Cancellation;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** The list of avatars. Any thread; every call blocks. */
public final class AvatarListApi {

    /** How many avatars a page has if nobody says otherwise. */
    public static final int USUAL_LIMIT = 20;

    private final Calls calls;

    AvatarListApi(Calls calls) {
        this.calls = calls;
    }

    /**
     * Gets one page.
     *
     * @param scope whose avatars (not null)
     * @param page its number (>=1)
     * @param limit avatars on a page at most (>=1)
     * @param cancellation aborts it (not null)
     * @return the page (not null)
     */
    public AvatarPage page(Scope scope, int page, int limit, Cancellation cancellation) {
        Objects.requireNonNull(scope, "scope");
        if (page < 1 || limit < 1) {
            throw new IllegalArgumentException(
                    "Expected page and limit of at least 1, found " + page + " and " + limit);
        }
        HttpUrl url =
                calls.url("v1/avatars")
                        .newBuilder()
                        .addQueryParameter("scope", scope.word())
                        .addQueryParameter("page", Integer.toString(page))
                        .addQueryParameter("limit", Integer.toString(limit))
                        .build();
        return calls.get(AvatarPage.class, url, cancellation);
    }

    /**
     * Lists all avatars, page by page as the stream is read; reading it throws what a call throws.
     *
     * @param scope whose avatars (not null)
     * @param cancellation aborts it (not null)
     * @return a lazy stream (not null)
     */
    public Stream<KonProAvatar> list(Scope scope, Cancellation cancellation) {
        return list(scope, USUAL_LIMIT, cancellation);
    }

    /** Reads pages of some size until the last. */
    Stream<KonProAvatar> list(Scope scope, int limit, Cancellation cancellation) {
        boolean[] isOver = {false};
        return IntStream.iterate(1, number -> !isOver[0], number -> number + 1)
                .mapToObj(
                        number -> {
                            AvatarPage page = page(scope, number, limit, cancellation);
                            isOver[0] = !page.isFollowed(number);
                            return page.items();
                        })
                .flatMap(items -> items.stream().filter(Objects::nonNull));
    }
}
