package dev.likeness.sandbox.server;

import java.util.LinkedHashMap;
import java.util.Map;

/** Exports as the service describes them. */
final class ExportJson {

    private ExportJson() {}

    static Map<String, Object> of(Links links, ExportJob export) {
        String avatar = export.avatar().code();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("avatar_code", avatar);
        json.put("code", export.code());
        json.put("comment", export.order().comment().orElse(null));
        json.put("created_on", Times.text(export.createdOn()));
        json.put("files", export.files().stream().map(file -> file(links, export, file)).toList());
        if (export.order().makePublic() && !export.order().avatar().list().isEmpty()) {
            json.put("public_file", links.file("public", export.code(), "avatar.zip"));
        }
        json.put("status", export.status().text());
        json.put("url", links.folder("avatars", avatar, "exports", export.code()));
        return json;
    }

    private static Map<String, Object> file(Links links, ExportJob export, ExportFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("category", file.category().orElse(null));
        json.put(
                "file",
                links.folder(
                        "avatars",
                        export.avatar().code(),
                        "exports",
                        export.code(),
                        "files",
                        file.identity(),
                        "file"));
        json.put("identity", file.identity());
        json.put(
                "static_files",
                file.staticTextures().stream()
                        .map(texture -> link(links, export, file, texture))
                        .toList());
        return json;
    }

    /** Static resources for MetaPersons, files of the export for all others. */
    private static String link(
            Links links, ExportJob export, ExportFile file, StaticTexture texture) {
        return export.avatar().order().pipeline() == Pipeline.METAPERSON
                ? texture.url(links)
                : links.file(
                        "avatars",
                        export.avatar().code(),
                        "exports",
                        export.code(),
                        "files",
                        file.identity(),
                        "static_files",
                        texture.fileName());
    }
}
