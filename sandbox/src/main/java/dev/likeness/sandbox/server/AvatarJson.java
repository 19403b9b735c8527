package dev.likeness.sandbox.server;

import java.util.LinkedHashMap;
import java.util.Map;

/** Avatars as the service describes them. */
final class AvatarJson {

    private static final String AVATARS = "avatars";

    private AvatarJson() {}

    /** The short answer to an order. */
    static Map<String, Object> accepted(Links links, AvatarJob job) {
        AvatarOrder order = job.order();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", job.code());
        json.put("created_on", Times.text(job.createdOn()));
        json.put("description", order.description());
        json.put("name", order.name());
        json.put("progress", 0);
        json.put("status", AvatarState.Status.UPLOADING.text());
        json.put("url", links.folder(AVATARS, job.code()));
        return json;
    }

    /** Everything, with links that lead somewhere once the avatar is completed. */
    static Map<String, Object> full(Links links, AvatarJob job, AvatarState state) {
        AvatarOrder order = job.order();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", links.folder(AVATARS, job.code()));
        json.put("code", job.code());
        json.put("status", state.status().text());
        json.put("status_verbose", state.failure().map(AvatarJson::verbose).orElse(null));
        json.put("progress", state.progress());
        json.put("name", order.name());
        json.put("pipeline", order.pipeline().id());
        json.put("pipeline_subtype", order.subtype());
        json.put("description", order.description());
        json.put("created_on", Times.text(job.createdOn()));
        json.put("ctime", job.changedOn().map(Times::text).orElse(null));
        for (String part : new String[] {"mesh", "texture", "haircuts", "blendshapes"}) {
            boolean offered = !order.comesAsExports();
            json.put(part, offered ? links.folder(AVATARS, job.code(), part) : null);
        }
        for (String part : new String[] {"thumbnail", "preview", "model_info", "exports"}) {
            json.put(part, links.folder(AVATARS, job.code(), part));
        }
        return json;
    }

    private static Map<String, Object> verbose(AvatarState.Failure failure) {
        return Map.of("code", failure.code(), "message", failure.message());
    }
}
