package dev.likeness.stage;

import com.jme3.material.MatParamOverride;
import com.jme3.renderer.Renderer;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.util.NativeObject;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One model on its way to the graphics card. Prepared by a worker, then of the render thread. */
final class Arrival {

    private final Spatial model;
    private final Optional<Node> parent;
    private final CompletableFuture<Void> future = new CompletableFuture<>();
    private final Map<Image, MipChain> mips = new IdentityHashMap<>();
    private final List<NativeObject> added = new ArrayList<>();
    private Cargo cargo;

    Arrival(Spatial model, Optional<Node> parent) {
        this.model = model;
        this.parent = parent;
    }

    CompletableFuture<Void> future() {
        return future;
    }

    /** Computes all that needs no graphics card. A worker. */
    void prepare() {
        EarlySkinning.engage(model);
        model.updateGeometricState();
        cargo = Cargo.of(model);
        for (Image image : cargo.textures().keySet()) {
            if (image.getId() == Image.INVALID_ID && !future.isDone()) {
                MipChain.of(image).ifPresent(chain -> mips.put(image, chain));
            }
        }
    }

    /** What has to be uploaded; nothing that is there already. */
    List<Piece> uploads(Renderer renderer, Optional<OpenGl> gl, Texture other) {
        List<Piece> pieces = new ArrayList<>();
        for (VertexBuffer buffer : cargo.buffers()) {
            if (buffer.isUpdateNeeded()) {
                note(buffer);
                pieces.add(upload(renderer, buffer));
            }
        }
        cargo.textures()
                .forEach(
                        (image, texture) -> {
                            if (image.isUpdateNeeded()) {
                                note(image);
                                takeMips(image);
                                pieces.addAll(
                                        new TextureUpload(renderer, texture, other).pieces(gl));
                            }
                        });
        return pieces;
    }

    private static Piece upload(Renderer renderer, VertexBuffer buffer) {
        long bytes =
                (long) buffer.getNumElements()
                        * buffer.getNumComponents()
                        * buffer.getFormat().getComponentSize();
        return new Piece(
                Piece.Kind.COPY,
                bytes,
                () -> {
                    if (buffer.isUpdateNeeded()) {
                        renderer.updateBufferData(buffer);
                    }
                });
    }

    private void takeMips(Image image) {
        MipChain chain = mips.get(image);
        if (chain != null && image.getId() == Image.INVALID_ID && !image.hasMipmaps()) {
            image.setData(0, chain.pixels());
            image.setMipMapSizes(chain.sizes());
        }
    }

    /** What has to be drawn once before the model is seen. */
    List<Piece> rehearsals(Rehearsal rehearsal) {
        List<MatParamOverride> inherited =
                parent.map(node -> List.<MatParamOverride>copyOf(node.getWorldMatParamOverrides()))
                        .orElse(List.of());
        return rehearsal.pieces(cargo.geometries(), inherited);
    }

    /** Lets the processor skin what no shader of this graphics card can. */
    void giveUpHardwareSkinning() {
        EarlySkinning.giveUp(model);
    }

    /** Frees what this arrival alone has put onto the graphics card. */
    void release() {
        added.stream()
                .filter(object -> object.getId() != NativeObject.INVALID_ID)
                .forEach(NativeObject::dispose);
        added.clear();
    }

    private void note(NativeObject object) {
        if (object.getId() == NativeObject.INVALID_ID) {
            added.add(object);
        }
    }
}
