package dev.likeness.sandbox.server;

import java.util.Optional;

/**
 * Who asks about avatars.
 *
 * @param player code of the player that the app speaks for, or empty for developer access
 */
record Caller(Optional<String> player) {

    /** A player sees only own avatars, a developer all. */
    boolean maySee(AvatarJob avatar) {
        return player.isEmpty() || player.equals(avatar.owner());
    }
}
