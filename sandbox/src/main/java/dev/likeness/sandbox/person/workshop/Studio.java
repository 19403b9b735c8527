package dev.likeness.sandbox.person.workshop;

import dev.likeness.sandbox.person.Clothing;
import dev.likeness.sandbox.person.Eyewear;
import dev.likeness.sandbox.person.HeadShaper;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.eyewear.Optician;
import dev.likeness.sandbox.person.paint.Painter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** What all people of one sex share, each made when it is first needed. Thread-safe. */
final class Studio {

    private final AtomicBoolean prepared = new AtomicBoolean();
    private final Supplier<ShapedHead> template;
    private final Supplier<Painter> painter;
    private final Supplier<List<Clothing>> clothes;
    private final Supplier<List<Eyewear>> glasses;

    Studio(HeadShaper shaper, Sex sex) {
        template = new Once<>(() -> shaper.shape(sex, Proportions.TEMPLATE));
        painter = new Once<>(() -> new Painter(sex, template()));
        clothes = new Once<>(() -> Tailored.all(template()));
        glasses = new Once<>(() -> Optician.all(template()));
    }

    ShapedHead template() {
        return template.get();
    }

    /** Sets about everything at once that a person's computing will need. */
    void prepare() {
        if (!prepared.getAndSet(true)) {
            Thread thread = new Thread(this::painter, "studio-painter");
            thread.setDaemon(true);
            thread.start();
        }
    }

    Painter painter() {
        return painter.get();
    }

    List<Clothing> clothes() {
        return clothes.get();
    }

    List<Eyewear> glasses() {
        return glasses.get();
    }
}
