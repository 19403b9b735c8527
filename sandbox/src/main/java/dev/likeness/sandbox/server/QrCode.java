package dev.likeness.sandbox.server;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_objdetect.QRCodeEncoder;

/** The picture of a QR code, made by OpenCV. */
final class QrCode {

    /** Light modules around it, as readers want them. */
    private static final int QUIET = 4;

    private static final int LIGHT_FROM = 128;

    private QrCode() {}

    /**
     * Draws a text.
     *
     * @param text for example an address
     * @param module side of one module (in pixels)
     */
    static BufferedImage picture(String text, int module) {
        try (QRCodeEncoder encoder = QRCodeEncoder.create();
                BytePointer bytes = new BytePointer(text);
                Mat modules = new Mat()) {
            encoder.encode(bytes, modules);
            return drawn(modules, module);
        }
    }

    private static BufferedImage drawn(Mat modules, int module) {
        int size = modules.rows() + 2 * QUIET;
        BufferedImage picture =
                new BufferedImage(size * module, size * module, BufferedImage.TYPE_BYTE_GRAY);
        try (UByteIndexer colors = modules.createIndexer()) {
            for (int y = 0; y < size * module; y++) {
                for (int x = 0; x < size * module; x++) {
                    boolean light = light(colors, y / module - QUIET, x / module - QUIET);
                    picture.setRGB(x, y, (light ? Color.WHITE : Color.BLACK).getRGB());
                }
            }
        }
        return picture;
    }

    private static boolean light(UByteIndexer colors, int row, int column) {
        return row < 0
                || column < 0
                || row >= colors.size(0)
                || column >= colors.size(1)
                || colors.get(row, column) >= LIGHT_FROM;
    }
}
