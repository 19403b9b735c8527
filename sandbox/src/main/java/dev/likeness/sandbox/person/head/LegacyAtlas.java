package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.sculpt.UvBox;

/**
 * Where the parts of the legacy head lie in its one texture. Each box holds that part's own texture
 * shrunk into it.
 *
 * @param head the texture of AvatarHead
 * @param body the texture of AvatarBody
 * @param leftEye the texture of AvatarLeftEyeball
 * @param rightEye the texture of AvatarRightEyeball
 * @param upperTeeth the texture of AvatarTeethUpper
 * @param lowerTeeth the texture of AvatarTeethLower
 */
public record LegacyAtlas(
        UvBox head, UvBox body, UvBox leftEye, UvBox rightEye, UvBox upperTeeth, UvBox lowerTeeth) {

    /** The layout of every legacy head: the head in the left three quarters, the rest beside it. */
    public static final LegacyAtlas STANDARD =
            new LegacyAtlas(
                    new UvBox(0, 0, 0.75, 1),
                    new UvBox(0.76, 0.51, 0.995, 0.995),
                    new UvBox(0.76, 0.385, 0.87, 0.495),
                    new UvBox(0.885, 0.385, 0.995, 0.495),
                    new UvBox(0.76, 0.195, 0.995, 0.375),
                    new UvBox(0.76, 0.005, 0.995, 0.185));
}
