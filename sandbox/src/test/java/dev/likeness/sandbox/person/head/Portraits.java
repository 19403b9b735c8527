package dev.likeness.sandbox.person.head;

import com.jme3.math.ColorRGBA;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.sculpt.Soft;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pictures of the templates: {@code Portraits out.png FEMALE front three+jawOpen=1 ...}; {@code
 * FEMALE:ROUND} and {@code MALE:NARROW} show other proportions.
 */
public final class Portraits {

    private static final int COLUMNS = 4;

    private Portraits() {}

    /** Writes a contact sheet. */
    public static void main(String[] args) {
        String[] who = args[1].split(":");
        Sex sex = Sex.valueOf(who[0]);
        Proportions face =
                who.length == 1
                        ? Proportions.TEMPLATE
                        : who[1].equals("ROUND") ? Faces.ROUND : Faces.NARROW;
        ShapedHead head = new HumanTemplate().shape(sex, face);
        List<PortraitStudio.Shot> shots = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            shots.add(PortraitStudio.Shot.parse(args[i]));
        }
        float eyes = sex == Sex.MALE ? 1.62f : 1.58f;
        int size = shots.size() > 4 ? 480 : 720;
        new PortraitStudio(size, size, eyes)
                .sheet(sitters(head, sex), shots, size == 480 ? COLUMNS : 2, new File(args[0]));
    }

    private static List<PortraitStudio.Sitter> sitters(ShapedHead head, Sex sex) {
        List<PortraitStudio.Sitter> sitters = new ArrayList<>();
        head.surfaces()
                .forEach(
                        (name, surface) -> {
                            if (!name.contains("Cornea")) {
                                sitters.add(sitter(name, surface, sex));
                            }
                        });
        return sitters;
    }

    private static PortraitStudio.Sitter sitter(String name, Surface surface, Sex sex) {
        Painter painter = new Painter(name, Faces.template(sex).surfaces().get(name), sex);
        return new PortraitStudio.Sitter(
                surface,
                ColorRGBA.White,
                Optional.of(painter.colors()),
                Optional.empty(),
                name.contains("Eyelashes"),
                name.contains("Eyeball") ? 100 : name.contains("Body") ? 1 : 24);
    }

    /** Colours vertices so that a face reads as a face before it has textures. */
    private record Painter(String name, Surface surface, Sex sex) {

        float[] colors() {
            float[] colors = new float[4 * surface.vertexCount()];
            for (int i = 0; i < surface.vertexCount(); i++) {
                float[] c = color(i);
                System.arraycopy(c, 0, colors, 4 * i, 4);
            }
            return colors;
        }

        private float[] color(int i) {
            float x = surface.positions()[3 * i];
            float y = surface.positions()[3 * i + 1];
            float z = surface.positions()[3 * i + 2];
            return switch (name) {
                case "AvatarBody" -> new float[] {0.06f, 0.12f, 0.22f, 1};
                case "AvatarEyelashes" -> lash(i % Lashes.CARD_VERTICES);
                case "AvatarTeethUpper", "AvatarTeethLower" -> teeth(i, z);
                case "AvatarHead" -> skin(i, x, y, z);
                default -> iris(i);
            };
        }

        private static float[] lash(int vertex) {
            float far = vertex / (Lashes.CARD_VERTICES - 1f);
            return new float[] {0.02f, 0.01f, 0.01f, 0.9f - 0.4f * far};
        }

        private float[] teeth(int i, float z) {
            boolean tongue = i >= 57 * 11;
            int row = i % 11;
            boolean gum = tongue || row < 3 || row > 8;
            float deep = (float) Soft.step(-0.03, 0.012, z);
            return gum
                    ? new float[] {0.42f * deep, 0.12f * deep, 0.11f * deep, 1}
                    : new float[] {0.74f * deep, 0.68f * deep, 0.58f * deep, 1};
        }

        private float[] iris(int i) {
            int ring = i == 0 ? 0 : 1 + (i - 1) / 32;
            if (ring <= 1) {
                return new float[] {0.005f, 0.005f, 0.005f, 1};
            }
            return ring <= 4
                    ? new float[] {0.12f, 0.07f, 0.03f, 1}
                    : new float[] {0.75f, 0.72f, 0.7f, 1};
        }

        private float[] skin(int i, float x, float y, float z) {
            HeadGrid grid = new HeadGrid();
            int bag = grid.mouth().upper(1, grid.mouth().first());
            boolean inside = i >= bag && i < grid.vertexCount();
            if (inside) {
                int ring = 1 + (i - bag) / grid.mouth().ringSize();
                float dark = ring < 3 ? 1 : ring == 3 ? 0.5f : 0.12f;
                return new float[] {0.42f * dark, 0.15f * dark, 0.14f * dark, 1};
            }
            double lips = PaintGuide.of(sex).lips(x, y, z);
            double dark = 1 - 0.8 * PaintGuide.of(sex).nostril(x, y, z);
            double brow = 0.75 * PaintGuide.of(sex).brow(x, y, z);
            float[] c = new float[4];
            float[] skin = {0.6f, 0.35f, 0.26f};
            float[] red = {0.45f, 0.16f, 0.15f};
            float[] hair = {0.07f, 0.04f, 0.02f};
            for (int k = 0; k < 3; k++) {
                c[k] = (float) (dark * Soft.mix(Soft.mix(skin[k], red[k], lips), hair[k], brow));
            }
            c[3] = 1;
            return c;
        }
    }
}
