package dev.likeness.sandbox.person;

import java.awt.image.BufferedImage;
import java.util.function.Supplier;

/**
 * A texture of a part. Its file name, for example "AvatarHead_Color.jpg", tells the encoding: .jpg
 * without alpha, .png with or without. Immutable, thread-safe.
 */
public final class Picture {

    private final String fileName;
    private final boolean alpha;
    private final Supplier<BufferedImage> painter;

    private Picture(String fileName, boolean alpha, Supplier<BufferedImage> painter) {
        this.fileName = fileName;
        this.alpha = alpha;
        this.painter = painter;
    }

    /**
     * A picture that is there.
     *
     * @param fileName ends in .jpg or .png
     * @param image the pixels, sRGB for colour maps, linear for others
     */
    public Picture(String fileName, BufferedImage image) {
        this(fileName, image.getColorModel().hasAlpha(), () -> image);
    }

    /**
     * A picture that is too large to keep. It is painted again each time it is asked for, so
     * whoever needs it often keeps what was made from it.
     *
     * @param fileName ends in .jpg, or in .png if it has alpha
     * @param painter paints the same every time, on any thread
     * @return the picture
     */
    public static Picture painted(String fileName, Supplier<BufferedImage> painter) {
        return new Picture(fileName, fileName.endsWith(".png"), painter);
    }

    /**
     * The same picture for another part.
     *
     * @param otherName ends as the picture's own name does
     * @return a picture with the same {@link #painting}
     */
    public Picture renamed(String otherName) {
        return new Picture(otherName, alpha, painter);
    }

    /**
     * What services call it.
     *
     * @return for example "AvatarHead_Color.jpg"
     */
    public String fileName() {
        return fileName;
    }

    /**
     * The pixels.
     *
     * @return sRGB for colour maps, linear for others; not to be changed
     */
    public BufferedImage image() {
        return painter.get();
    }

    /**
     * Whether parts of it are clear.
     *
     * @return known without painting it
     */
    public boolean hasAlpha() {
        return alpha;
    }

    /**
     * What tells pictures apart.
     *
     * @return the same object for pictures that show the same under different names
     */
    public Object painting() {
        return painter;
    }
}
