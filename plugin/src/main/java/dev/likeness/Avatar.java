package dev.likeness;

import com.jme3.scene.Node;
import dev.likeness.face.Face;
import dev.likeness.lookbook.Sitter;
import dev.likeness.model.AvatarAsset;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.Wardrobe;
import dev.likeness.service.AvatarTraits;
import java.util.function.Consumer;

/** A person in the scene. Render thread. */
public final class Avatar {

    private final String code;
    private final AvatarAsset asset;
    private final AvatarInstance instance;
    private final Wardrobe clothes;
    private final Face face;
    private final AvatarHair hair;
    private final AvatarVoice voice;
    private final AvatarTraits traits;
    private final Consumer<Avatar> onRemove;

    Avatar(
            String code,
            AvatarAsset asset,
            AvatarInstance instance,
            Wardrobe clothes,
            Face face,
            AvatarHair hair,
            AvatarVoice voice,
            AvatarTraits traits,
            Consumer<Avatar> onRemove) {
        this.code = code;
        this.asset = asset;
        this.instance = instance;
        this.clothes = clothes;
        this.face = face;
        this.hair = hair;
        this.voice = voice;
        this.traits = traits;
        this.onRemove = onRemove;
    }

    /**
     * The avatar's identifier at its service.
     *
     * @return the code (not null)
     */
    public String code() {
        return code;
    }

    /**
     * The root of the avatar, to be attached wherever the game wants it: metres, Y up, the face
     * towards +Z.
     *
     * @return the node (not null, alias)
     */
    public Node node() {
        return instance.node();
    }

    /**
     * The model as the scene has it: parts by name, bones, where things on the head hang. Clips are
     * added to it.
     *
     * @return the model (not null, alias)
     */
    public AvatarInstance instance() {
        return instance;
    }

    /**
     * The files behind the model, to fit outfits to and to inspect.
     *
     * @return shared by all avatars of these files (not null, immutable)
     */
    public AvatarAsset asset() {
        return asset;
    }

    /**
     * The clothes: what the avatar's files bring, and outfits that are put on.
     *
     * @return the wardrobe (not null, alias)
     */
    public Wardrobe clothes() {
        return clothes;
    }

    /**
     * The face: blendshapes and visemes by name, expressions, gaze, blinking.
     *
     * @return the face (not null, alias)
     */
    public Face face() {
        return face;
    }

    /**
     * The hair: what there is to wear, what is worn, its colour.
     *
     * @return the hair (not null, alias)
     */
    public AvatarHair hair() {
        return hair;
    }

    /**
     * The voice: spoken lines with moving lips.
     *
     * @return the voice (not null, alias)
     */
    public AvatarVoice voice() {
        return voice;
    }

    /**
     * What the service read from the photo.
     *
     * @return traits, each of which may be unknown (not null)
     */
    public AvatarTraits traits() {
        return traits;
    }

    /**
     * The avatar as somebody who is portrayed.
     *
     * @return for a {@link dev.likeness.lookbook.PortraitStudio} (not null)
     */
    public Sitter sitter() {
        return new AvatarSitter(this);
    }

    /** Takes the avatar out of the scene and lets go of what it alone holds. */
    public void remove() {
        voice.stop();
        instance.node().removeFromParent();
        face.close();
        onRemove.accept(this);
    }

    void update(float tpf) {
        voice.update(tpf);
    }
}
