package dev.likeness.lookbook;

import dev.likeness.face.Face;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.Wardrobe;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Who is portrayed: an avatar in the scene with everything it can put on. Render thread. */
public interface Sitter {

    /**
     * The avatar, whose node is below a node with lights.
     *
     * @return the same on every call (not null, alias)
     */
    AvatarInstance instance();

    /**
     * Its face.
     *
     * @return the same on every call (not null, alias)
     */
    Face face();

    /**
     * Its clothes.
     *
     * @return the same on every call (not null, alias)
     */
    Wardrobe clothes();

    /**
     * The haircuts that it can wear.
     *
     * @return their names (not null, may be empty)
     */
    List<String> haircuts();

    /**
     * The haircut that it wears.
     *
     * @return its name, or empty
     */
    Optional<String> haircut();

    /**
     * Puts a haircut on.
     *
     * @param name one of {@link #haircuts()}, or empty for no hair (not null)
     * @return completes on the render thread when it is on (not null)
     */
    CompletableFuture<Void> wear(Optional<String> name);
}
