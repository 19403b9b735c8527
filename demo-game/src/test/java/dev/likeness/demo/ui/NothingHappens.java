package dev.likeness.demo.ui;

import dev.likeness.demo.booth.BoothBackground;
import dev.likeness.demo.booth.BoothFraming;
import dev.likeness.face.Expression;
import dev.likeness.service.Sex;
import java.nio.file.Path;

/** Hears everything that screens tell and does nothing about it. */
class NothingHappens
        implements CreationScreen.Listener, WardrobeScreen.Listener, BoothScreen.Listener {

    @Override
    public void create(SamplePhoto photo, Sex sex) {}

    @Override
    public void create(Path photo, Sex sex) {}

    @Override
    public void quit() {}

    @Override
    public void wear(String identity) {}

    @Override
    public void color(HairColor color) {}

    @Override
    public void talk() {}

    @Override
    public void speak(int index) {}

    @Override
    public void express(int index) {}

    @Override
    public void enterBooth() {}

    @Override
    public void liveFace() {}

    @Override
    public void microphone() {}

    @Override
    public void helpOpens() {}

    @Override
    public void leave() {}

    @Override
    public void express(Expression expression) {}

    @Override
    public void shoot(BoothFraming framing, BoothBackground background) {}

    @Override
    public void addToLookBook() {}

    @Override
    public void cancel() {}
}
