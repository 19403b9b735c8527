package dev.likeness.inspect;

import java.util.List;

/**
 * One image on the graphics card.
 *
 * @param uses part and map, for example "AvatarHead BaseColorMap" (not null, at least one)
 * @param width in texels (>0)
 * @param height in texels (>0)
 * @param format the engine's name for it, for example "RGB8" (not null)
 * @param mipmaps whether it has smaller copies of itself
 * @param bytes on the card, mipmaps included; three channels of eight bits take four bytes there
 */
public record TextureReport(
        List<String> uses, int width, int height, String format, boolean mipmaps, long bytes) {

    /** Copies the list. */
    public TextureReport {
        uses = List.copyOf(uses);
    }
}
