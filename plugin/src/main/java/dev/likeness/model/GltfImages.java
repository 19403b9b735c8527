package dev.likeness.model;

import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import dev.likeness.model.file.ImageHeader;
import dev.likeness.model.file.SourceFile;
import dev.likeness.model.gltf.GltfAccessors;
import dev.likeness.model.gltf.GltfDocument;
import dev.likeness.model.gltf.GltfFile;
import dev.likeness.model.material.TextureReader;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The textures of a glTF file. Each image is decoded once, by whoever has time, and its pixels are
 * held once even where it serves as colour and as data.
 */
final class GltfImages {

    private static final int CLAMP = 33_071;
    private static final int MIRROR = 33_648;

    private final GltfFile file;
    private final GltfDocument document;
    private final GltfAccessors accessors;
    private final SharedWork work;
    private final TextureReader reader = new TextureReader();
    private final Map<Integer, SharedWork.Piece<Image>> decoding = new HashMap<>();
    private final Map<Integer, Map<ColorSpace, Image>> images = new HashMap<>();
    private final Map<Use, Texture2D> textures = new HashMap<>();

    private record Use(int texture, ColorSpace space) {}

    GltfImages(GltfFile file, GltfAccessors accessors, SharedWork work) {
        this.file = file;
        this.document = file.document();
        this.accessors = accessors;
        this.work = work;
    }

    /**
     * Has the image of a texture decoded while other things are read.
     *
     * @param texture in the file; null is refused
     * @throws dev.likeness.job.BadFileException if there is none, or it is too large
     */
    void expect(Integer texture) {
        int image = imageOf(GltfDocument.at(document.textures(), texture, "texture"));
        if (!decoding.containsKey(image)) {
            SourceFile source = source(image);
            ImageHeader header = ImageHeader.of(source);
            file.budget().spend(header.decodedBytes(), source.name());
            decoding.put(image, work.add(() -> reader.decode(source, header)));
        }
    }

    /**
     * A texture with its pixels.
     *
     * @param texture in the file, expected before (not null)
     * @param space sRGB for colour, linear for data (not null)
     * @return the same for the same arguments (not null)
     */
    Texture2D get(Integer texture, ColorSpace space) {
        return textures.computeIfAbsent(new Use(texture, space), this::texture);
    }

    private Texture2D texture(Use use) {
        GltfDocument.Texture source =
                GltfDocument.at(document.textures(), use.texture(), "texture");
        int index = imageOf(source);
        Texture2D texture = reader.texture(image(index, use.space()));
        GltfDocument.Image image = GltfDocument.at(document.images(), index, "image");
        texture.setName(image.name() == null ? file.name() + ", image " + index : image.name());
        if (source.sampler() != null) {
            GltfDocument.Sampler sampler =
                    GltfDocument.at(document.samplers(), source.sampler(), "sampler");
            texture.setWrap(Texture.WrapAxis.S, wrap(sampler.wrapS()));
            texture.setWrap(Texture.WrapAxis.T, wrap(sampler.wrapT()));
        }
        return texture;
    }

    private Image image(int index, ColorSpace space) {
        Map<ColorSpace, Image> known = images.computeIfAbsent(index, key -> new HashMap<>());
        return known.computeIfAbsent(space, key -> reader.twin(decoding.get(index).get(), space));
    }

    private static int imageOf(GltfDocument.Texture texture) {
        // Where there is a choice, the JVM decodes the other kinds faster.
        boolean onlyWebp =
                texture.source() == null
                        && texture.extensions() != null
                        && texture.extensions().webp() != null;
        Integer image = onlyWebp ? texture.extensions().webp().source() : texture.source();
        return image == null ? -1 : image;
    }

    private SourceFile source(int index) {
        GltfDocument.Image image = GltfDocument.at(document.images(), index, "image");
        if (image.uri() != null) {
            return file.resources().resolve(image.uri());
        }
        ByteBuffer view = accessors.view(image.bufferView());
        byte[] bytes = new byte[view.remaining()];
        view.get(bytes);
        return new SourceFile(file.name() + ", image " + index, bytes);
    }

    private static Texture.WrapMode wrap(Integer mode) {
        if (mode != null && mode == CLAMP) {
            return Texture.WrapMode.EdgeClamp;
        }
        return mode != null && mode == MIRROR
                ? Texture.WrapMode.MirroredRepeat
                : Texture.WrapMode.Repeat;
    }
}
