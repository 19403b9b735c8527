package dev.likeness.avatarsdk;

import dev.likeness.http.HttpOptions;
import dev.likeness.service.PlayerStore;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How to use Avatar SDK. Begin with {@link #DEFAULT} and change what differs.
 *
 * @param baseUrl root of the API (not null)
 * @param pipeline how avatars are computed (not null)
 * @param developerAccess true if the key is that of an app with developer access, which acts for no
 *     player; false if it is that of an app with client access, as it should be in released games
 * @param players where the player's code is remembered with client access, or empty to register a
 *     player for each client
 * @param lod level of detail of exports, like "LOD1" (not null)
 * @param textureProfile size and format of the textures of exports, like "2K.png"; hair needs a
 *     format with transparency (not null)
 * @param pollInterval longest pause between two questions whether an avatar is ready (not null)
 * @param timeout how long one avatar may take in all (not null)
 * @param http patience of connections (not null)
 */
public record AvatarSdkOptions(
        URI baseUrl,
        Pipeline pipeline,
        boolean developerAccess,
        Optional<PlayerStore> players,
        String lod,
        String textureProfile,
        Duration pollInterval,
        Duration timeout,
        HttpOptions http) {

    /** The public service, {@link Pipeline#ANIMATED_FACE}, client access with a new player. */
    public static final AvatarSdkOptions DEFAULT =
            new AvatarSdkOptions(
                    URI.create("https://api.avatarsdk.com/"),
                    Pipeline.ANIMATED_FACE,
                    false,
                    Optional.empty(),
                    "LOD1",
                    "2K.png",
                    Duration.ofSeconds(4),
                    Duration.ofMinutes(10),
                    HttpOptions.DEFAULT);

    /** Checks for null. */
    public AvatarSdkOptions {
        Objects.requireNonNull(baseUrl, "baseUrl");
        Objects.requireNonNull(pipeline, "pipeline");
        Objects.requireNonNull(players, "players");
        Objects.requireNonNull(lod, "lod");
        Objects.requireNonNull(textureProfile, "textureProfile");
        Objects.requireNonNull(pollInterval, "pollInterval");
        Objects.requireNonNull(timeout, "timeout");
        Objects.requireNonNull(http, "http");
    }

    /**
     * These options with another root of the API.
     *
     * @param baseUrl root of the API, ends with a slash (not null)
     * @return a copy (not null)
     */
    public AvatarSdkOptions withBaseUrl(URI baseUrl) {
        return new AvatarSdkOptions(
                baseUrl,
                pipeline,
                developerAccess,
                players,
                lod,
                textureProfile,
                pollInterval,
                timeout,
                http);
    }

    /**
     * These options with another pipeline.
     *
     * @param pipeline how avatars are computed (not null)
     * @return a copy (not null)
     */
    public AvatarSdkOptions withPipeline(Pipeline pipeline) {
        return new AvatarSdkOptions(
                baseUrl,
                pipeline,
                developerAccess,
                players,
                lod,
                textureProfile,
                pollInterval,
                timeout,
                http);
    }

    /**
     * These options with another level of detail of exports.
     *
     * @param lod like "LOD2" (not null)
     * @return a copy (not null)
     */
    public AvatarSdkOptions withLod(String lod) {
        return new AvatarSdkOptions(
                baseUrl,
                pipeline,
                developerAccess,
                players,
                lod,
                textureProfile,
                pollInterval,
                timeout,
                http);
    }

    /**
     * These options with other textures of exports.
     *
     * @param textureProfile like "1K.jpg" (not null)
     * @return a copy (not null)
     */
    public AvatarSdkOptions withTextureProfile(String textureProfile) {
        return new AvatarSdkOptions(
                baseUrl,
                pipeline,
                developerAccess,
                players,
                lod,
                textureProfile,
                pollInterval,
                timeout,
                http);
    }

    /**
     * These options with another pause between questions.
     *
     * @param pollInterval longest pause (not null)
     * @return a copy (not null)
     */
    public AvatarSdkOptions withPollInterval(Duration pollInterval) {
        return new AvatarSdkOptions(
                baseUrl,
                pipeline,
                developerAccess,
                players,
                lod,
                textureProfile,
                pollInterval,
                timeout,
                http);
    }

    /**
     * These options with another limit.
     *
     * @param timeout how long one avatar may take in all (not null)
     * @return a copy (not null)
     */
    public AvatarSdkOptions withTimeout(Duration timeout) {
        return new AvatarSdkOptions(
                baseUrl,
                pipeline,
                developerAccess,
                players,
                lod,
                textureProfile,
                pollInterval,
                timeout,
                http);
    }

    /**
     * These options with other connections.
     *
     * @param http their patience (not null)
     * @return a copy (not null)
     */
    public AvatarSdkOptions withHttp(HttpOptions http) {
        return new AvatarSdkOptions(
                baseUrl,
                pipeline,
                developerAccess,
                players,
                lod,
                textureProfile,
                pollInterval,
                timeout,
                http);
    }

    /**
     * These options for the key of an app with client access, the player's code remembered
     * elsewhere.
     *
     * @param players where it is remembered (not null)
     * @return a copy (not null)
     */
    public AvatarSdkOptions withPlayers(PlayerStore players) {
        return new AvatarSdkOptions(
                baseUrl,
                pipeline,
                developerAccess,
                Optional.of(players),
                lod,
                textureProfile,
                pollInterval,
                timeout,
                http);
    }

    /**
     * These options for the key of an app with developer access: no player at all.
     *
     * @return a copy (not null)
     */
    public AvatarSdkOptions withDeveloperAccess() {
        return new AvatarSdkOptions(
                baseUrl,
                pipeline,
                true,
                Optional.empty(),
                lod,
                textureProfile,
                pollInterval,
                timeout,
                http);
    }
}
