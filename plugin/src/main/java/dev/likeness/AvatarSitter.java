package dev.likeness;

import dev.likeness.face.Face;
import dev.likeness.lookbook.Sitter;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.Wardrobe;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An avatar that is portrayed. Render thread. */
final class AvatarSitter implements Sitter {

    private final Avatar avatar;

    AvatarSitter(Avatar avatar) {
        this.avatar = avatar;
    }

    @Override
    public AvatarInstance instance() {
        return avatar.instance();
    }

    @Override
    public Face face() {
        return avatar.face();
    }

    @Override
    public Wardrobe clothes() {
        return avatar.clothes();
    }

    @Override
    public List<String> haircuts() {
        return avatar.hair().available();
    }

    @Override
    public Optional<String> haircut() {
        return avatar.hair().worn();
    }

    @Override
    public CompletableFuture<Void> wear(Optional<String> name) {
        if (name.isPresent()) {
            return avatar.hair().wear(name.get());
        }
        avatar.hair().remove();
        return CompletableFuture.completedFuture(null);
    }
}
