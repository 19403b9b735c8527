package dev.likeness.sandbox.konpro;

import java.util.Optional;

/**
 * What a generation shall show.
 *
 * @param who the group or person, decides the painted person's colours
 * @param text the prompt or the appearance
 * @param orientation square, horizontal or vertical
 * @param pose half_body, close_up or full_body
 * @param style one of the service's
 * @param look a picture of the group to begin with
 */
record Wish(
        String who,
        String text,
        String orientation,
        String pose,
        String style,
        Optional<Asset> look) {}
