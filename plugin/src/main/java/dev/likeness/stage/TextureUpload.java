package dev.likeness.stage;

import com.jme3.renderer.Renderer;
import com.jme3.renderer.TextureUnitException;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One texture on its way to the graphics card, level by level and in bands of rows. Until the last
 * band is there the engine takes the image for one that is still to be uploaded; should somebody
 * draw it before, the engine uploads it whole and the rest here is left out. Render thread.
 */
final class TextureUpload {

    private final Renderer renderer;
    private final Texture texture;
    private final Texture other;
    private final Image image;
    private int id = Image.INVALID_ID;

    /**
     * Sets up an upload.
     *
     * @param texture to upload
     * @param other any texture but this one
     */
    TextureUpload(Renderer renderer, Texture texture, Texture other) {
        this.renderer = renderer;
        this.texture = texture;
        this.other = other;
        this.image = texture.getImage();
    }

    /** What there is to do: one piece where the texture cannot be divided. */
    List<Piece> pieces(Optional<OpenGl> openGl) {
        return openGl.filter(gl -> isDivisible() && gl.takesRowsOf(image))
                .map(this::bands)
                .orElseGet(() -> List.of(new Piece(Piece.Kind.COPY, bytes(), this::whole)));
    }

    private boolean isDivisible() {
        boolean flat =
                texture.getType() == Texture.Type.TwoDimensional && image.getData().size() == 1;
        boolean engineAddsLevels = image.isGeneratedMipmapsRequired() && !image.hasMipmaps();
        return (flat || isArray())
                && !engineAddsLevels
                && image.getMultiSamples() <= 1
                && !image.getFormat().isDepthFormat()
                && image.getData().stream().allMatch(Objects::nonNull);
    }

    private boolean isArray() {
        return texture.getType() == Texture.Type.TwoDimensionalArray;
    }

    private long bytes() {
        return image.getData().stream().mapToLong(data -> data == null ? 0 : data.capacity()).sum();
    }

    private void whole() {
        if (image.isUpdateNeeded()) {
            bind();
        }
    }

    private List<Piece> bands(OpenGl gl) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(Piece.Kind.RESERVE, bytes(), () -> reserve(gl)));
        for (PixelBand band : PixelBand.of(image)) {
            pieces.add(new Piece(Piece.Kind.COPY, band.bytes(), () -> write(gl, band)));
        }
        pieces.add(new Piece(Piece.Kind.COPY, 0, this::complete));
        return pieces;
    }

    /** Lets the engine make the texture with all its parameters, but without any pixels. */
    private void reserve(OpenGl gl) {
        if (!image.isUpdateNeeded()) {
            return;
        }
        ArrayList<ByteBuffer> data = new ArrayList<>(image.getData());
        image.setData(new ArrayList<>());
        try {
            bind();
        } finally {
            image.setData(data);
        }
        id = image.getId();
        if (isArray()) {
            // The engine counts layers by their data, of which it was shown none.
            gl.reserveLayers(image);
        }
    }

    private void write(OpenGl gl, PixelBand band) {
        if (isMine()) {
            image.clearUpdateNeeded();
            bind();
            image.setUpdateNeeded();
            gl.write(texture.getType(), image, band);
        }
    }

    private void complete() {
        if (isMine()) {
            image.clearUpdateNeeded();
        }
    }

    /** False once the engine has uploaded the image itself, or has lost it with its context. */
    private boolean isMine() {
        return image.isUpdateNeeded() && id != Image.INVALID_ID && image.getId() == id;
    }

    /** The engine activates no unit for a texture that is bound to it already, so none may be. */
    private void bind() {
        try {
            renderer.setTexture(0, other);
            renderer.setTexture(0, texture);
        } catch (TextureUnitException e) {
            throw new IllegalStateException("A graphics card without texture units", e);
        }
    }
}
