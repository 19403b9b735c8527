package dev.likeness.sandbox.person.workshop;

import dev.likeness.sandbox.person.Clothing;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.clothes.Collection;
import dev.likeness.sandbox.person.clothes.Garment;
import dev.likeness.sandbox.person.lod.LowPoly;
import dev.likeness.sandbox.person.paint.ClothPainter;
import java.util.List;
import java.util.function.Supplier;

/** A garment with the body it was cut from and the painter of its cloth. */
record Tailored(Garment garment, Surface template, ClothPainter painter, Tailored.Level level)
        implements Clothing {

    private static final double LOWERED = 0.5;

    /** Found when it is first asked for. */
    static final class Level {
        private LowPoly found;

        synchronized LowPoly of(Supplier<Surface> sewn) {
            if (found == null) {
                found = LowPoly.ofCards(sewn.get(), LOWERED);
            }
            return found;
        }
    }

    /** The whole collection for a template. */
    static List<Clothing> all(ShapedHead template) {
        ClothPainter painter = new ClothPainter(template);
        Surface body = template.surfaces().get("AvatarBody");
        return Collection.of(body, template.joints(), painter.eyeHeight()).stream()
                .<Clothing>map(garment -> new Tailored(garment, body, painter, new Level()))
                .toList();
    }

    @Override
    public String identity() {
        return garment.identity();
    }

    @Override
    public String category() {
        return garment.category();
    }

    @Override
    public Surface fit(Surface body) {
        return garment.cloth().fit(template, body);
    }

    @Override
    public Surface lowered(Surface fitted) {
        return level.of(() -> fit(template)).of(fitted);
    }

    @Override
    public Textures paint() {
        return painter.paint(garment);
    }
}
