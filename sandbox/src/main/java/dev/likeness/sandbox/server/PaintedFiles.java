package dev.likeness.sandbox.server;

import dev.likeness.sandbox.format.Images;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of something that was painted for everybody, of one size. All are made at once, for
 * painting takes longer than encoding. Thread-safe.
 */
final class PaintedFiles {

    private final Map<TextureKind, String> names = new EnumMap<>(TextureKind.class);
    private final Map<String, KeptFile> files = new ConcurrentHashMap<>();

    private PaintedFiles() {}

    static PaintedFiles of(String subject, SurfaceMaps maps, TextureProfile profile) {
        PaintedFiles painted = new PaintedFiles();
        for (TextureKind kind : TextureKind.values()) {
            maps.source(kind)
                    .ifPresent(
                            source ->
                                    painted.names.put(
                                            kind,
                                            TextureFiles.fileName(subject, kind, profile, source)));
        }
        painted.names.entrySet().parallelStream()
                .forEach(
                        entry -> {
                            BufferedImage source = maps.source(entry.getKey()).orElseThrow();
                            BufferedImage fitted =
                                    Images.fitted(source, profile.size(), profile.size());
                            painted.put(
                                    entry.getValue(),
                                    Images.encode(
                                            SurfaceMaps.rearranged(fitted, entry.getKey()),
                                            entry.getValue()));
                        });
        return painted;
    }

    PaintedFiles with(String name, byte[] content) {
        put(name, content);
        return this;
    }

    Map<TextureKind, ExportTexture> textures(List<String> wanted) {
        Map<TextureKind, ExportTexture> textures = new EnumMap<>(TextureKind.class);
        names.forEach(
                (kind, name) -> {
                    if (wanted.contains(kind.id())) {
                        textures.put(kind, ExportTexture.own(name, file(name)));
                    }
                });
        return textures;
    }

    byte[] file(String name) {
        return files.get(name).read();
    }

    private void put(String name, byte[] content) {
        files.put(name, KeptFile.of(content));
    }
}
