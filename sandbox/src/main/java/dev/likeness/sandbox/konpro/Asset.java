package dev.likeness.sandbox.konpro;

import dev.likeness.sandbox.server.KeptFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A file that was uploaded.
 *
 * @param id names it
 * @param name like a file's; uploads come without one
 * @param type of its content
 * @param file its bytes
 * @param bytes how many
 * @param size of a picture or film
 * @param imageKey what photo avatars are made of, for pictures
 * @param generation the generation that made it, if it was not uploaded
 */
record Asset(
        String id,
        String name,
        MediaType type,
        KeptFile file,
        long bytes,
        Optional<PictureSize> size,
        Optional<String> imageKey,
        Optional<String> generation) {

    private static final String FOLDER = "folder_sandbox";

    Map<String, Object> json() {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("size", bytes);
        size.ifPresent(
                measured -> {
                    meta.put("width", measured.width());
                    meta.put("height", measured.height());
                });
        meta.put("format", type.name());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("name", name);
        json.put("file_type", type.category());
        json.put("folder_id", FOLDER);
        json.put("meta", meta);
        imageKey.ifPresent(key -> json.put("image_key", key));
        return json;
    }
}
