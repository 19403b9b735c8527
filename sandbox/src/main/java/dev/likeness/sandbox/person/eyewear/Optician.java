package dev.likeness.sandbox.person.eyewear;

import dev.likeness.sandbox.person.Eyewear;
import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.lod.LowPoly;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/** All glasses there are. Thread-safe. */
public final class Optician {

    private static final List<FrameStyle> STYLES =
            List.of(
                    new FrameStyle(
                            "round_metal",
                            new LensShape(22.5, 21.5, 2, 0, 0),
                            3,
                            1.5,
                            0.75,
                            0.9,
                            1.7,
                            0.7,
                            190,
                            false,
                            true,
                            true,
                            new Color(196, 160, 98),
                            Color.BLACK,
                            new Color(214, 226, 226, 30),
                            0.8),
                    new FrameStyle(
                            "rectangular",
                            new LensShape(25.5, 16.5, 4.4, 0.5, 0),
                            2.5,
                            2.5,
                            1.7,
                            1.7,
                            3.1,
                            1.3,
                            200,
                            false,
                            false,
                            false,
                            new Color(24, 22, 24),
                            new Color(44, 38, 36),
                            new Color(214, 226, 230, 30),
                            0.8),
                    new FrameStyle(
                            "aviator_sunglasses",
                            new LensShape(27, 23, 2.5, 0, 5),
                            5.5,
                            2,
                            0.8,
                            0.9,
                            1.8,
                            0.75,
                            150,
                            true,
                            true,
                            true,
                            new Color(188, 188, 192),
                            Color.BLACK,
                            new Color(20, 24, 20, 232),
                            0.72),
                    new FrameStyle(
                            "cat_eye",
                            new LensShape(25, 18, 2.8, 5.5, 0),
                            3,
                            2.5,
                            1.9,
                            1.7,
                            3.3,
                            1.3,
                            190,
                            false,
                            false,
                            false,
                            new Color(58, 28, 16),
                            new Color(158, 92, 40),
                            new Color(222, 224, 220, 30),
                            0.8));

    private Optician() {}

    /**
     * Makes all glasses for the heads of one sex.
     *
     * @param template the unshaped head
     * @return the glasses, in the order of menus
     */
    public static List<Eyewear> all(ShapedHead template) {
        return STYLES.stream().<Eyewear>map(style -> new Pair(style, template)).toList();
    }

    /** One pair, built anew around each face. */
    private static final class Pair implements Eyewear {

        private static final double LOW_SHARE = 0.4;

        private final FrameStyle style;
        private final ShapedHead template;
        private LowPoly low;

        Pair(FrameStyle style, ShapedHead template) {
            this.style = style;
            this.template = template;
        }

        @Override
        public String identity() {
            return style.identity();
        }

        @Override
        public Surface fit(Surface head, List<Joint> joints) {
            return GlassesMesh.of(style, head, joints);
        }

        @Override
        public Surface lowered(Surface fitted) {
            return low().of(fitted);
        }

        @Override
        public Textures paint() {
            GlassesPainter painter = new GlassesPainter(style);
            BufferedImage color = painter.color();
            return new Textures(
                    color, painter.metallicRoughness(), GlassesPreview.of(onTemplate(), color));
        }

        private synchronized LowPoly low() {
            if (low == null) {
                low = LowPoly.of(onTemplate(), LOW_SHARE);
            }
            return low;
        }

        private Surface onTemplate() {
            return fit(template.surfaces().get("AvatarHead"), template.joints());
        }
    }
}
