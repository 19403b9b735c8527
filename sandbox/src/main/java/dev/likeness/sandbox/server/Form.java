package dev.likeness.sandbox.server;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of a form: multipart, or urlencoded where there are no files. */
public final class Form {

    private final Map<String, List<String>> fields;
    private final Map<String, List<UploadedFile>> files;

    private Form(Map<String, List<String>> fields, Map<String, List<UploadedFile>> files) {
        this.fields = fields;
        this.files = files;
    }

    /**
     * Reads the form of a request; 400 if it cannot be parsed. An empty body is an empty form.
     *
     * @param ctx the request (not null)
     * @return its fields
     */
    public static Form of(Context ctx) {
        if (!ctx.isMultipartFormData()) {
            return noted(ctx, new Form(ctx.formParamMap(), Map.of()));
        }
        try {
            return noted(ctx, new Form(ctx.formParamMap(), ctx.uploadedFileMap()));
        } catch (Exception e) {
            // Javalin rethrows the servlet container's checked exceptions undeclared.
            throw unreadable(e);
        }
    }

    /**
     * A field of text.
     *
     * @param field its name (not null)
     * @return its first value, or empty
     */
    public Optional<String> text(String field) {
        return fields.getOrDefault(field, List.of()).stream().findFirst();
    }

    /**
     * Whether there is such a file.
     *
     * @param field its name (not null)
     * @return true if there is
     */
    public boolean hasFile(String field) {
        return files.containsKey(field);
    }

    /**
     * A field with a file.
     *
     * @param field its name (not null)
     * @return the content of the first one, or empty
     */
    public Optional<byte[]> file(String field) {
        if (text(field).isPresent() && !hasFile(field)) {
            throw ApiException.badField(field, "The submitted data was not a file.");
        }
        return files.getOrDefault(field, List.of()).stream()
                .findFirst()
                .map(file -> content(field, file));
    }

    private static Form noted(Context ctx, Form form) {
        SortedMap<String, String> lines = new TreeMap<>();
        form.fields.forEach(
                (name, values) ->
                        values.stream()
                                .findFirst()
                                .map(value -> isSecret(name) ? "***" : value)
                                .ifPresent(value -> lines.put(name, name + "=" + value)));
        form.files.forEach((name, files) -> lines.put(name, name + ": " + words(files.get(0))));
        Traffic.entry(ctx).body(String.join("\n", lines.values()));
        return form;
    }

    private static boolean isSecret(String field) {
        return field.contains("secret") || field.contains("password") || field.contains("token");
    }

    private static String words(UploadedFile file) {
        return file.filename() + ", " + file.contentType() + ", " + file.size() + " bytes";
    }

    private static byte[] content(String field, UploadedFile file) {
        try (InputStream content = file.content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw ApiException.badField(field, "The file cannot be read: " + e.getMessage());
        }
    }

    private static ApiException unreadable(Exception cause) {
        return ApiException.withDetail(400, "Multipart form parse error - " + cause.getMessage());
    }
}
