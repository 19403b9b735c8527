package dev.likeness.sandbox.server;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a form: multipart, or urlencoded where there are no files. */
final class Form {

    private final Map<String, List<String>> fields;
    private final Map<String, List<UploadedFile>> files;

    private Form(Map<String, List<String>> fields, Map<String, List<UploadedFile>> files) {
        this.fields = fields;
        this.files = files;
    }

    /** Reads the form of a request; 400 if it cannot be parsed. An empty body is an empty form. */
    static Form of(Context ctx) {
        if (!ctx.isMultipartFormData()) {
            return new Form(ctx.formParamMap(), Map.of());
        }
        try {
            return new Form(ctx.formParamMap(), ctx.uploadedFileMap());
        } catch (Exception e) {
            // Javalin rethrows the servlet container's checked exceptions undeclared.
            throw unreadable(e);
        }
    }

    Optional<String> text(String field) {
        return fields.getOrDefault(field, List.of()).stream().findFirst();
    }

    boolean hasFile(String field) {
        return files.containsKey(field);
    }

    Optional<byte[]> file(String field) {
        if (text(field).isPresent() && !hasFile(field)) {
            throw ApiException.badField(field, "The submitted data was not a file.");
        }
        return files.getOrDefault(field, List.of()).stream()
                .findFirst()
                .map(file -> content(field, file));
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
