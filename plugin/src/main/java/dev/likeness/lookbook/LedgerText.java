package dev.likeness.lookbook;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in a look book's file, as JSON.
 *
 * @param group at the service
 * @param founding the picture that a group was being created from
 * @param pictures oldest first
 */
record LedgerText(
        Optional<String> group, Optional<String> founding, List<LookBookPicture> pictures) {

    private static final double VERSION = 1;
    private static final JsonAdapter<Object> JSON =
            new Moshi.Builder().build().adapter(Object.class).indent("  ");

    String write() {
        List<Object> lines = new ArrayList<>();
        for (LookBookPicture picture : pictures) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("hash", picture.hash());
            line.put("file", picture.file());
            line.put("look", picture.look());
            picture.imageKey().ifPresent(key -> line.put("imageKey", key));
            line.put("inGroup", picture.inGroup());
            lines.add(line);
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("version", VERSION);
        group.ifPresent(id -> content.put("group", id));
        founding.ifPresent(key -> content.put("founding", key));
        content.put("pictures", lines);
        return JSON.toJson(content) + "\n";
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it is no JSON
     * @throws JsonDataException if it says something else
     */
    static LedgerText read(String text) throws IOException {
        Map<?, ?> content = fields(JSON.fromJson(text));
        if (!Double.valueOf(VERSION).equals(content.get("version"))) {
            throw new JsonDataException("expected version 1, found " + content.get("version"));
        }
        if (!(content.get("pictures") instanceof List<?> lines)) {
            throw new JsonDataException("expected a list of pictures");
        }
        List<LookBookPicture> pictures = new ArrayList<>();
        for (Object line : lines) {
            Map<?, ?> picture = fields(line);
            pictures.add(
                    new LookBookPicture(
                            required(picture, "hash"),
                            fileName(required(picture, "file")),
                            required(picture, "look"),
                            text(picture, "imageKey"),
                            Boolean.TRUE.equals(picture.get("inGroup"))));
        }
        return new LedgerText(text(content, "group"), text(content, "founding"), pictures);
    }

    private static Map<?, ?> fields(Object value) {
        if (value instanceof Map<?, ?> fields) {
            return fields;
        }
        throw new JsonDataException("expected an object, found " + value);
    }

    private static Optional<String> text(Map<?, ?> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(String::valueOf);
    }

    private static String required(Map<?, ?> fields, String name) {
        return text(fields, name).orElseThrow(() -> new JsonDataException("expected a " + name));
    }

    /** A file of the folder itself, wherever the text comes from. */
    private static String fileName(String name) {
        if (!name.matches("[0-9a-f]{64}\\.(png|jpg)")) {
            throw new JsonDataException("expected the name of a picture, found " + name);
        }
        return name;
    }
}
