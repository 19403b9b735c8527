package dev.likeness.sandbox.server;

import dev.likeness.sandbox.format.Images;
import dev.likeness.sandbox.person.Picture;
import java.awt.image.BufferedImage;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Encodes pictures as textures; one that several parts share is encoded once, as long as memory
 * lasts. Thread-safe.
 */
final class TextureFiles {

    /** By painting, then by kind and profile. */
    private final Map<Object, Map<String, SoftReference<byte[]>>> files =
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

    private byte[] encoded(Picture source, TextureKind kind, TextureProfile profile, String name) {
        Map<String, SoftReference<byte[]>> ofPicture =
                files.computeIfAbsent(source.painting(), key -> new ConcurrentHashMap<>());
        String key = kind.id() + profile.id();
        SoftReference<byte[]> known = ofPicture.get(key);
        byte[] file = known == null ? null : known.get();
        if (file == null) {
            BufferedImage fitted = Images.fitted(source.image(), profile.size(), profile.size());
            file = Images.encode(SurfaceMaps.rearranged(fitted, kind), name);
            ofPicture.put(key, new SoftReference<>(file));
        }
        return file;
    }
}
