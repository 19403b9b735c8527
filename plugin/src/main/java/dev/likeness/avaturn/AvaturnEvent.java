package dev.likeness.avaturn;

/**
 * What a webhook says has happened. Links are left out on purpose: whoever needs one asks the
 * service, for anybody may send a webhook.
 */
public sealed interface AvaturnEvent {

    /**
     * Which avatar it is about.
     *
     * @return the avatar's id (not null)
     */
    String avatarId();

    /**
     * Whose avatar it is.
     *
     * @return the user's id, or null if the service did not say
     */
    String userId();

    /**
     * An avatar can be customized and exported ({@code avatar.ready}). Fields but the avatar are
     * inferred.
     *
     * @param avatarId which one (not null)
     * @param userId whose (may be null)
     * @param status how it ended (may be null)
     */
    record AvatarReady(String avatarId, String userId, AvaturnStatus status)
            implements AvaturnEvent {}

    /**
     * The file of an avatar is there ({@code export.ready}).
     *
     * @param avatarId which one (not null)
     * @param userId whose (may be null)
     * @param status how it ended (may be null)
     */
    record ExportReady(String avatarId, String userId, AvaturnStatus status)
            implements AvaturnEvent {}

    /**
     * A picture is there ({@code render.ready}).
     *
     * @param avatarId of which one (not null)
     * @param userId whose (may be null)
     * @param id of the render (not null)
     * @param status how it ended (may be null)
     */
    record RenderReady(String avatarId, String userId, String id, AvaturnStatus status)
            implements AvaturnEvent {}
}
