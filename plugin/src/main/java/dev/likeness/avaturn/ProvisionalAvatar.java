package dev.likeness.avaturn;

import com.squareup.moshi.Json;

/**
 * An avatar that waits for its photos.
 *
 * @param avatarId names it
 * @param uploadUrl where the photos go, maybe at another host
 */
public record ProvisionalAvatar(
        @Json(name = "avatar_id") String avatarId, @Json(name = "upload_url") String uploadUrl) {

    /** Without the link: who has it may send photos. */
    @Override
    public String toString() {
        return "ProvisionalAvatar[avatarId=" + avatarId + ", uploadUrl=hidden]";
    }
}
