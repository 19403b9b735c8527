package dev.likeness.avaturn;

import com.squareup.moshi.Json;

/**
 * A picture of an avatar, maybe not drawn yet.
 *
 * @param id names it
 * @param status how far it is
 * @param renderUrl where it will be; null if the service did not say
 */
public record AvaturnRender(
        String id, AvaturnStatus status, @Json(name = "render_url") String renderUrl) {

    /** Without the link: whoever has it sees the player. */
    @Override
    public String toString() {
        return "AvaturnRender[id=" + id + ", status=" + status + ", renderUrl=hidden]";
    }
}
