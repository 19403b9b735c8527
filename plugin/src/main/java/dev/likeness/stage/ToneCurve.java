package dev.likeness.stage;

/**
 * Bytes of an image to amounts of light and back, by table.
 *
 * @param light by byte, from 0 to {@link #FULL} (not to be changed)
 * @param bytes by light (not to be changed)
 */
record ToneCurve(int[] light, byte[] bytes) {

    static final int FULL = 0xFFFF;

    /** Bytes that are in proportion to what they mean. */
    static final ToneCurve LINEAR = of(value -> value);

    /** Bytes after the transfer function of IEC 61966-2-1. */
    static final ToneCurve SRGB =
            of(value -> value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));

    private interface Transfer {
        /** From 0 to 1, rising. */
        double light(double value);
    }

    private static ToneCurve of(Transfer transfer) {
        int[] light = new int[256];
        byte[] bytes = new byte[FULL + 1];
        int from = 0;
        for (int value = 0; value < light.length; value++) {
            light[value] = (int) Math.round(FULL * transfer.light(value / 255.0));
            int until = (int) Math.round(FULL * transfer.light(Math.min(1, (value + 0.5) / 255)));
            while (from < until) {
                bytes[from++] = (byte) value;
            }
        }
        bytes[FULL] = (byte) 255;
        return new ToneCurve(light, bytes);
    }
}
