package dev.likeness.sandbox.person.head;

import com.jme3.math.ColorRGBA;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pictures of the templates: {@code Portraits out.png FEMALE front three+jawOpen=1 ...}. */
public final class Portraits {

    private static final int COLUMNS = 4;

    private Portraits() {}

    /** Writes a contact sheet. */
    public static void main(String[] args) {
        Sex sex = Sex.valueOf(args[1]);
        ShapedHead head = new HumanTemplate().shape(sex, Proportions.TEMPLATE);
        List<PortraitStudio.Shot> shots = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            shots.add(PortraitStudio.Shot.parse(args[i]));
        }
        float eyes = sex == Sex.MALE ? 1.62f : 1.58f;
        int size = shots.size() > 4 ? 480 : 720;
        new PortraitStudio(size, size, eyes)
                .sheet(sitters(head), shots, size == 480 ? COLUMNS : 2, new File(args[0]));
    }

    private static List<PortraitStudio.Sitter> sitters(ShapedHead head) {
        List<PortraitStudio.Sitter> sitters = new ArrayList<>();
        head.surfaces().forEach((name, surface) -> sitters.add(sitter(name, surface)));
        return sitters;
    }

    private static PortraitStudio.Sitter sitter(String name, Surface surface) {
        ColorRGBA color = new ColorRGBA(0.62f, 0.36f, 0.26f, 1);
        if (name.contains("Eyeball") || name.contains("Teeth")) {
            color = new ColorRGBA(0.8f, 0.78f, 0.75f, 1);
        }
        return new PortraitStudio.Sitter(
                surface, color, Optional.empty(), Optional.empty(), false, 24);
    }
}
