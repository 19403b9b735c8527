package dev.likeness.lookbook;

import com.jme3.math.ColorRGBA;
import dev.likeness.face.Expression;
import java.util.Objects;
import java.util.Optional;

/**
 * What a portrait shall show. Begin with {@link #face()}, {@link #bust()} or {@link #body()} and
 * change what differs. Immutable.
 *
 * @param framing how much of the sitter (not null)
 * @param width of the picture (in pixels, 64 to {@value #LARGEST})
 * @param height of the picture (in pixels, 64 to {@value #LARGEST})
 * @param turn of the camera around the sitter, positive towards the sitter's left (in radians)
 * @param expression of the face (not null)
 * @param pose of the body (not null)
 * @param haircut to wear for the picture, or empty for the one that is worn (not null)
 * @param outfit garment of the sitter's wardrobe to wear for the picture, or empty for what is worn
 *     (not null)
 * @param above colour of the background at the upper edge, linear (not null)
 * @param below colour of the background at the lower edge, linear (not null)
 * @param format of the file (not null)
 */
public record PortraitOrder(
        PortraitFraming framing,
        int width,
        int height,
        float turn,
        Expression expression,
        PortraitPose pose,
        Optional<String> haircut,
        Optional<String> outfit,
        ColorRGBA above,
        ColorRGBA below,
        PortraitFormat format) {

    /** Longest side of a picture (in pixels). */
    public static final int LARGEST = 4096;

    private static final int SMALLEST = 64;
    private static final ColorRGBA LIGHT_GREY = new ColorRGBA().setAsSrgb(0.72f, 0.75f, 0.79f, 1);
    private static final ColorRGBA GREY = new ColorRGBA().setAsSrgb(0.45f, 0.48f, 0.53f, 1);

    /** Checks the ranges. */
    public PortraitOrder {
        Objects.requireNonNull(framing, "framing");
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(pose, "pose");
        Objects.requireNonNull(haircut, "haircut");
        Objects.requireNonNull(outfit, "outfit");
        Objects.requireNonNull(format, "format");
        above = above.clone();
        below = below.clone();
        if (Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST) {
            throw new IllegalArgumentException(
                    "Expected a picture of "
                            + SMALLEST
                            + " to "
                            + LARGEST
                            + " pixels on each side, found "
                            + width
                            + " x "
                            + height);
        }
    }

    /**
     * The face, 768 x 768.
     *
     * @return an order (not null)
     */
    public static PortraitOrder face() {
        return of(PortraitFraming.FACE, 768, 768);
    }

    /**
     * The upper body, 768 x 960.
     *
     * @return an order (not null)
     */
    public static PortraitOrder bust() {
        return of(PortraitFraming.BUST, 768, 960);
    }

    /**
     * The whole body, 640 x 1280.
     *
     * @return an order (not null)
     */
    public static PortraitOrder body() {
        return of(PortraitFraming.BODY, 640, 1280);
    }

    private static PortraitOrder of(PortraitFraming framing, int width, int height) {
        return new PortraitOrder(
                framing,
                width,
                height,
                0,
                Expression.NEUTRAL,
                PortraitPose.AS_IT_IS,
                Optional.empty(),
                Optional.empty(),
                LIGHT_GREY,
                GREY,
                PortraitFormat.PNG);
    }

    /**
     * This order in another size.
     *
     * @param pixelsWide 64 to {@value #LARGEST}
     * @param pixelsHigh 64 to {@value #LARGEST}
     * @return a copy (not null)
     */
    public PortraitOrder size(int pixelsWide, int pixelsHigh) {
        return new PortraitOrder(
                framing,
                pixelsWide,
                pixelsHigh,
                turn,
                expression,
                pose,
                haircut,
                outfit,
                above,
                below,
                format);
    }

    /**
     * This order from another side.
     *
     * @param radians around the sitter, positive towards the sitter's left
     * @return a copy (not null)
     */
    public PortraitOrder turn(float radians) {
        return new PortraitOrder(
                framing,
                width,
                height,
                radians,
                expression,
                pose,
                haircut,
                outfit,
                above,
                below,
                format);
    }

    /**
     * This order with another face.
     *
     * @param shown the expression (not null)
     * @return a copy (not null)
     */
    public PortraitOrder expression(Expression shown) {
        return new PortraitOrder(
                framing, width, height, turn, shown, pose, haircut, outfit, above, below, format);
    }

    /**
     * This order in another pose.
     *
     * @param struck the pose (not null)
     * @return a copy (not null)
     */
    public PortraitOrder pose(PortraitPose struck) {
        return new PortraitOrder(
                framing,
                width,
                height,
                turn,
                expression,
                struck,
                haircut,
                outfit,
                above,
                below,
                format);
    }

    /**
     * This order with another haircut.
     *
     * @param name one of the sitter's (not null)
     * @return a copy (not null)
     */
    public PortraitOrder haircut(String name) {
        return new PortraitOrder(
                framing,
                width,
                height,
                turn,
                expression,
                pose,
                Optional.of(name),
                outfit,
                above,
                below,
                format);
    }

    /**
     * This order in other clothes.
     *
     * @param name a garment of the sitter's wardrobe, worn or taken off (not null)
     * @return a copy (not null)
     */
    public PortraitOrder outfit(String name) {
        return new PortraitOrder(
                framing,
                width,
                height,
                turn,
                expression,
                pose,
                haircut,
                Optional.of(name),
                above,
                below,
                format);
    }

    /**
     * This order before another background.
     *
     * @param upper colour at the upper edge, linear (not null, copied)
     * @param lower colour at the lower edge, linear (not null, copied)
     * @return a copy (not null)
     */
    public PortraitOrder background(ColorRGBA upper, ColorRGBA lower) {
        return new PortraitOrder(
                framing,
                width,
                height,
                turn,
                expression,
                pose,
                haircut,
                outfit,
                upper,
                lower,
                format);
    }

    /**
     * This order as another kind of file.
     *
     * @param kind of file (not null)
     * @return a copy (not null)
     */
    public PortraitOrder format(PortraitFormat kind) {
        return new PortraitOrder(
                framing,
                width,
                height,
                turn,
                expression,
                pose,
                haircut,
                outfit,
                above,
                below,
                kind);
    }
}
