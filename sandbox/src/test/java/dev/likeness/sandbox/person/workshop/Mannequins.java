package dev.likeness.sandbox.person.workshop;

import com.jme3.math.ColorRGBA;
import dev.likeness.sandbox.person.Clothing;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.head.HumanTemplate;
import dev.likeness.sandbox.person.head.PortraitStudio;
import dev.likeness.sandbox.person.head.PortraitStudio.Shot;
import dev.likeness.sandbox.person.head.PortraitStudio.Sitter;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pictures of the unshaped bodies without skin and hair, dressed or not: {@code Mannequins out.png
 * FEMALE casual standing body...}; "bare" for no clothes, "plain:casual" for clothes without
 * pattern, "rest" for the T-pose.
 */
public final class Mannequins {

    private static final ColorRGBA CLAY = new ColorRGBA(0.62f, 0.47f, 0.4f, 1);

    private Mannequins() {}

    /** Writes a contact sheet. */
    public static void main(String[] args) {
        Sex sex = Sex.valueOf(args[1]);
        ShapedHead template = new HumanTemplate().shape(sex, Proportions.TEMPLATE);
        Pose pose = Pose.named(args[3]);
        List<Sitter> sitters = new ArrayList<>();
        template.surfaces()
                .forEach(
                        (name, surface) -> {
                            if (!name.contains("Cornea") && !name.contains("lashes")) {
                                Surface bent = pose.bend(surface, template.joints());
                                sitters.add(clay(bent));
                            }
                        });
        boolean plain = args[2].startsWith("plain:");
        List<String> wear = List.of(args[2].replace("plain:", "").split(","));
        for (Clothing piece : Tailored.all(template)) {
            if (wear.contains(piece.identity())) {
                Surface cloth = piece.fit(template.surfaces().get("AvatarBody"));
                System.out.println(
                        piece.identity()
                                + ": "
                                + cloth.vertexCount()
                                + " vertices, "
                                + cloth.triangles().length / 3
                                + " triangles");
                Surface bent = pose.bend(cloth, template.joints());
                sitters.add(
                        new Sitter(
                                bent,
                                plain ? new ColorRGBA(0.35f, 0.4f, 0.5f, 1) : ColorRGBA.White,
                                Optional.empty(),
                                plain ? Optional.empty() : Optional.of(piece.paint().color()),
                                false,
                                8));
            }
        }
        List<Shot> shots = new ArrayList<>();
        for (int i = 4; i < args.length; i++) {
            shots.add(Shot.parse(args[i]));
        }
        int size = shots.size() > 4 ? 480 : 640;
        float eyes = sex == Sex.MALE ? 1.62f : 1.58f;
        new PortraitStudio(size, size, eyes).sheet(sitters, shots, 4, new File(args[0]));
    }

    private static Sitter clay(Surface surface) {
        return new Sitter(surface, CLAY, Optional.empty(), Optional.empty(), false, 6);
    }
}
