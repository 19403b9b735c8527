package dev.likeness.inspect;

import com.squareup.moshi.Json;
import java.util.List;
import java.util.Locale;

/** What a part of an avatar is, told by its name. */
public enum PartRole {
    /** The skin of the head. */
    @Json(name = "head")
    HEAD("head"),
    /** The skin of the body; in files of one skin mesh the head as well. */
    @Json(name = "body")
    BODY("body", "skin"),
    /** An eyeball. */
    @Json(name = "eye")
    EYE("eye"),
    /** The clear cover of an eyeball, or the shade around it. */
    @Json(name = "cornea")
    CORNEA("cornea", "eyeao"),
    /** Eyelashes and eyebrows of their own. */
    @Json(name = "lashes")
    LASHES("lash", "brow"),
    /** Teeth and tongue. */
    @Json(name = "teeth")
    TEETH("teeth", "tongue"),
    /** Hair of the head and the beard. */
    @Json(name = "hair")
    HAIR("hair", "beard"),
    /** Clothes. */
    @Json(name = "outfit")
    OUTFIT("outfit", "look", "cloth", "top", "bottom"),
    /** Shoes. */
    @Json(name = "shoes")
    SHOES("shoe", "footwear"),
    /** Glasses. */
    @Json(name = "glasses")
    GLASSES("glasses", "eyewear"),
    /** Hats, jewellery and what else is worn. */
    @Json(name = "accessory")
    ACCESSORY("hat", "headwear", "earring", "necklace", "props", "facewear", "facemask"),
    /** Anything else. */
    @Json(name = "other")
    OTHER;

    /** Worn things first: "headwear" is no head, and "eyewear" no eye. */
    private static final List<PartRole> ORDER =
            List.of(
                    GLASSES, SHOES, ACCESSORY, HAIR, LASHES, CORNEA, TEETH, OUTFIT, EYE, HEAD,
                    BODY);

    private final List<String> words;

    PartRole(String... words) {
        this.words = List.of(words);
    }

    /**
     * Guesses from a name.
     *
     * @param partName as the file has it, for example "Wolf3D_Outfit_Top" (not null)
     * @return {@link #OTHER} if the name says nothing (not null)
     */
    public static PartRole of(String partName) {
        String name = partName.toLowerCase(Locale.ROOT);
        return ORDER.stream()
                .filter(role -> role.words.stream().anyMatch(name::contains))
                .findFirst()
                .orElse(OTHER);
    }
}
