package dev.likeness.inspect;

import com.squareup.moshi.Json;
import dev.likeness.model.rig.Skeleton;
import dev.likeness.model.rig.SkeletonKind;
import java.util.Collection;
import java.util.List;

/** The service whose files look like this. A guess from names of parts and bones. */
public enum AvatarOrigin {
    /** Avatar SDK, pipelines metaperson_2.x: parts named "AvatarHead", "AvatarBody" ... */
    @Json(name = "metaperson")
    METAPERSON,
    /** Avatar SDK, pipeline animated_face and its like: one mesh without a skeleton. */
    @Json(name = "animated_face")
    ANIMATED_FACE,
    /** Avaturn: parts named "avaturn_body", "avaturn_look_0" ... */
    @Json(name = "avaturn")
    AVATURN,
    /** Ready Player Me: parts named "Wolf3D_Head", "Wolf3D_Outfit_Top" ... */
    @Json(name = "ready_player_me")
    READY_PLAYER_ME,
    /** None of these. */
    @Json(name = "unknown")
    UNKNOWN;

    private static final List<String> METAPERSON_PARTS =
            List.of("AvatarHead", "AvatarBody", "AvatarEyelashes", "AvatarTeeth", "AvatarLeft");

    static AvatarOrigin of(Collection<String> parts, Skeleton skeleton) {
        if (anyStartsWith(parts, "Wolf3D_")) {
            return READY_PLAYER_ME;
        }
        if (anyStartsWith(parts, "avaturn_")) {
            return AVATURN;
        }
        if (parts.size() == 1 && skeleton.joints().isEmpty() && parts.contains("AvatarHead")) {
            return ANIMATED_FACE;
        }
        boolean named = METAPERSON_PARTS.stream().anyMatch(name -> anyStartsWith(parts, name));
        return named || skeleton.kind() == SkeletonKind.META_PERSON ? METAPERSON : UNKNOWN;
    }

    private static boolean anyStartsWith(Collection<String> names, String start) {
        return names.stream().anyMatch(name -> name.startsWith(start));
    }
}
