package dev.likeness.sandbox.person.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SkinShadesTest {

    /** Half a step of the finished texture. */
    private static final float UNSEEN = 0.5f;

    @Test
    void packingChangesNoColourThatCouldBeSeen() {
        SkinShades shades = new SkinShades(101);
        float[] tone = {255, 180, 140};
        float[] color = new float[3];
        for (int i = 0; i <= 100; i++) {
            float[] factor = {i / 80f, 1.1f - i / 100f, 0.93f};
            shades.set(i, factor);
            shades.apply(i, tone, color);
            for (int channel = 0; channel < 3; channel++) {
                assertThat(color[channel])
                        .isCloseTo(tone[channel] * Math.max(0, factor[channel]), within(UNSEEN));
            }
        }
    }
}
