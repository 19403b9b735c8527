package dev.likeness.lookbook;

import dev.likeness.model.Wardrobe.Garment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Puts on what a portrait asks for, and afterwards what was worn before. Render thread. */
final class Dressing {

    private final Sitter sitter;
    private final PortraitOrder order;
    private final Optional<String> hairBefore;
    private Optional<String> wasOff = Optional.empty();

    Dressing(Sitter sitter, PortraitOrder order) {
        this.sitter = sitter;
        this.order = order;
        this.hairBefore = sitter.haircut();
    }

    /** Completes when the sitter wears it; fails if there is no such thing. */
    CompletableFuture<Void> putOn() {
        order.outfit().ifPresent(this::putOn);
        return order.haircut().isEmpty() || order.haircut().equals(hairBefore)
                ? CompletableFuture.completedFuture(null)
                : sitter.wear(order.haircut());
    }

    private void putOn(String garment) {
        List<Garment> garments = sitter.clothes().garments();
        Garment wanted =
                garments.stream()
                        .filter(each -> each.name().equals(garment))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "Unknown garment "
                                                        + garment
                                                        + ", available are "
                                                        + garments.stream()
                                                                .map(Garment::name)
                                                                .toList()));
        if (!wanted.worn()) {
            sitter.clothes().putOn(garment);
            wasOff = Optional.of(garment);
        }
    }

    void takeOff() {
        wasOff.ifPresent(sitter.clothes()::takeOff);
        wasOff = Optional.empty();
        if (!sitter.haircut().equals(hairBefore)) {
            sitter.wear(hairBefore);
        }
    }
}
