package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;

/** A few millimetres everywhere. */
final class BuzzCut implements Style {

    @Override
    public String identity() {
        return "buzz_cut";
    }

    @Override
    public String gender() {
        return "male";
    }

    @Override
    public long seed() {
        return 12;
    }

    @Override
    public BufferedImage paint() {
        return StubblePainter.paint(seed());
    }

    @Override
    public void grow(Salon salon) {
        salon.stubble(0.0022f);
    }
}
