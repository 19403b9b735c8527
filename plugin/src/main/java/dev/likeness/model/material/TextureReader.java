package dev.likeness.model.material;

import com.jme3.asset.AssetManager;
import com.jme3.asset.TextureKey;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import dev.likeness.job.BadFileException;
import dev.likeness.model.file.ImageHeader;
import dev.likeness.model.file.SourceFile;
import java.io.ByteArrayInputStream;

/**
 * Decodes images with the loaders that the game's asset manager has, past its cache: that cache
 * never lets go of an avatar. Any thread.
 */
public final class TextureReader {

    private static final int ANISOTROPY = 8;

    private final AssetManager assets;

    public TextureReader(AssetManager assets) {
        this.assets = assets;
    }

    /**
     * Decodes one image into a texture that repeats, with mipmaps.
     *
     * @param file a PNG or JPEG file, first row at the top (not null)
     * @return with v = 0 at the top row, as glTF has it (not null, new)
     * @throws BadFileException if the image is damaged or too large
     */
    public Texture2D read(SourceFile file) {
        ImageHeader header = ImageHeader.of(file);
        TextureKey key = new TextureKey(file.name() + "." + header.extension(), false);
        key.setGenerateMips(true);
        Texture2D texture = decode(file, key);
        texture.setWrap(Texture.WrapMode.Repeat);
        texture.setMinFilter(Texture.MinFilter.Trilinear);
        texture.setMagFilter(Texture.MagFilter.Bilinear);
        texture.setAnisotropicFilter(ANISOTROPY);
        return texture;
    }

    private Texture2D decode(SourceFile file, TextureKey key) {
        Texture texture;
        try {
            texture = assets.loadAssetFromStream(key, new ByteArrayInputStream(file.bytes()));
        } catch (RuntimeException e) {
            // Decoders answer damaged files with whatever their code runs into.
            throw undecodable(file, e);
        }
        if (texture instanceof Texture2D flat && flat.getImage() != null) {
            return flat;
        }
        throw undecodable(file, null);
    }

    private static BadFileException undecodable(SourceFile file, RuntimeException cause) {
        String found = cause == null ? "no image" : String.valueOf(cause.getMessage());
        return new BadFileException(
                file.name() + ": expected an image that can be decoded, found: " + found, cause);
    }
}
