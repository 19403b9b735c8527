package dev.likeness.konpro;

import com.squareup.moshi.Json;
import java.util.List;

/**
 * One page of the list of avatars. Every part may be null.
 *
 * @param avatars on this page
 * @param pagination where this page is
 */
public record AvatarPage(List<KonProAvatar> avatars, Pagination pagination) {

    /**
     * Where a page is. Every part may be null.
     *
     * @param page its number, from 1
     * @param limit avatars on a page at most
     * @param total avatars on all pages
     * @param totalPages how many pages there are
     */
    public record Pagination(
            Integer page,
            Integer limit,
            Integer total,
            @Json(name = "total_pages") Integer totalPages) {}

    /**
     * The avatars.
     *
     * @return never null
     */
    public List<KonProAvatar> items() {
        return avatars == null ? List.of() : avatars;
    }

    /** Whether there is a page after the one of this number. */
    boolean isFollowed(int number) {
        if (items().isEmpty()) {
            return false;
        }
        return pagination != null
                && pagination.totalPages() != null
                && number < pagination.totalPages();
    }
}
