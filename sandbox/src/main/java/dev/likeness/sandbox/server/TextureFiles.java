package dev.likeness.sandbox.server;

import dev.likeness.sandbox.format.Images;
import dev.likeness.sandbox.person.Picture;
import java.awt.image.BufferedImage;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Encodes pictures as textures. What many people share is encoded once; a person's own is kept as
 * long as memory lasts. Thread-safe.
 */
final class TextureFiles {

    /** By painting, then by kind and profile; the suppliers give null for what had to go. */
    private final Map<Object, Map<String, Supplier<byte[]>>> files =
            Collections.synchronizedMap(new WeakHashMap<>());

    /** What a file of this kind is called: PNG wherever there is alpha, whatever the profile. */
    static String fileName(
            String subject, TextureKind kind, TextureProfile profile, BufferedImage source) {
        return fileName(subject, kind, profile, source.getColorModel().hasAlpha());
    }

    private static String fileName(
            String subject, TextureKind kind, TextureProfile profile, boolean alpha) {
        return fileName(
                subject,
                kind.id(),
                profile,
                alpha || kind == TextureKind.UNITY_METALLIC_SMOOTHNESS);
    }

    static String fileName(String subject, String kind, TextureProfile profile, boolean alpha) {
        String ending = alpha ? ".png" : profile.ending();
        return subject + "_" + kind + "_" + profile.sizeName() + ending;
    }

    ExportTexture texture(
            String subject, TextureKind kind, TextureProfile profile, Picture source) {
        String name = fileName(subject, kind, profile, source.hasAlpha());
        return ExportTexture.own(name, encoded(source, kind, profile, name));
    }

    private byte[] encoded(
            Picture source, TextureKind kind, TextureProfile profile, String name) {
        Map<String, Supplier<byte[]>> ofPicture =
                files.computeIfAbsent(source.painting(), key -> new ConcurrentHashMap<>());
        String key = kind.id() + profile.id();
        Supplier<byte[]> known = ofPicture.get(key);
        byte[] file = known == null ? null : known.get();
        if (file == null) {
            BufferedImage fitted =
                    Images.fitted(source.image(), profile.size(), profile.size());
            file = Images.encode(SurfaceMaps.rearranged(fitted, kind), name);
            ofPicture.put(key, kept(file, source.isShared()));
        }
        return file;
    }

    private static Supplier<byte[]> kept(byte[] file, boolean shared) {
        return shared ? KeptFile.of(file)::read : new SoftReference<>(file)::get;
    }
}
