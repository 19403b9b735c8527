package dev.likeness.model.material;

import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import dev.likeness.job.BadFileException;
import dev.likeness.model.file.ImageHeader;
import dev.likeness.model.file.SourceFile;

/**
 * Decodes images into textures, past the engine's asset cache: that cache never lets go of an
 * avatar. Any thread.
 */
public final class TextureReader {

    /** Creates a reader. */
    public TextureReader() {}

    /**
     * Decodes one image into a texture that repeats, with mipmaps.
     *
     * @param file a PNG, JPEG or WebP file, first row at the top (not null)
     * @return with v = 0 at the top row, as glTF has it (not null, new)
     * @throws BadFileException if the image is damaged or too large
     */
    public Texture2D read(SourceFile file) {
        Texture2D texture = texture(decode(file, ImageHeader.of(file)));
        texture.setName(file.name());
        return texture;
    }

    /**
     * Decodes the pixels alone.
     *
     * @param file a PNG, JPEG or WebP file (not null)
     * @param header of the same file (not null)
     * @return first row at the top, sRGB (not null, new)
     * @throws BadFileException if the image is damaged
     */
    public Image decode(SourceFile file, ImageHeader header) {
        return PictureDecoder.decode(file, header);
    }

    /**
     * Makes a texture that repeats, with mipmaps. How far it is filtered along slanting surfaces is
     * left to the game: {@code Renderer.setDefaultAnisotropicFilter}.
     *
     * @param image its pixels (not null, alias)
     * @return new (not null)
     */
    public Texture2D texture(Image image) {
        Texture2D texture = new Texture2D(image);
        texture.setWrap(Texture.WrapMode.Repeat);
        texture.setMinFilter(Texture.MinFilter.Trilinear);
        texture.setMagFilter(Texture.MagFilter.Bilinear);
        return texture;
    }

    /**
     * The same pixels for the other use: the engine keeps in the image whether it is colour or
     * data, so one picture used as both needs two.
     *
     * @param image decoded, without mipmaps (not null)
     * @param space of the twin (not null)
     * @return new, its pixels those of the image (not null, alias)
     */
    public Image twin(Image image, ColorSpace space) {
        return new Image(
                image.getFormat(),
                image.getWidth(),
                image.getHeight(),
                image.getData(0),
                null,
                space);
    }
}
