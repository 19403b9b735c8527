package dev.likeness.model;

import java.awt.image.BufferedImage;

/** Compares pictures of one size. */
final class Pictures {

    /** Two pictures of one scene differ by rounding. */
    private static final int NOTICEABLE = 3;

    private Pictures() {}

    /** The share of pixels that noticeably differ, 0 to 1. */
    static double difference(BufferedImage one, BufferedImage other) {
        int differing = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (distance(one.getRGB(x, y), other.getRGB(x, y)) > NOTICEABLE) {
                    differing++;
                }
            }
        }
        return differing / (double) (one.getWidth() * one.getHeight());
    }

    private static int distance(int a, int b) {
        int red = Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF));
        int green = Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF));
        return Math.max(Math.max(red, green), Math.abs((a & 0xFF) - (b & 0xFF)));
    }
}
