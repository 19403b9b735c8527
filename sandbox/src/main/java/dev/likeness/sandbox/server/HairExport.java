package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Surface;
import java.util.List;
import java.util.Optional;

/** Haircuts as they fit one person, for exports. */
final class HairExport {

    private static final float ROUGHNESS = 0.6f;
    private static final String NODE_PREFIX = "haircut_";

    private final Person person;
    private final ExportOrder order;
    private final HaircutStock stock;

    HairExport(Person person, ExportOrder order, HaircutStock stock) {
        this.person = person;
        this.order = order;
        this.stock = stock;
    }

    ExportMesh mesh(String identity) {
        Haircut haircut = stock.require(identity);
        Surface fitted = Baking.with(haircut.surface(), person.haircuts().get(identity), List.of());
        return new ExportMesh(
                order.haircuts().writesPly() ? identity : NODE_PREFIX + identity,
                fitted,
                texture(identity),
                Optional.empty(),
                true,
                ROUGHNESS);
    }

    /** Textures that are the same for all avatars are fetched by themselves. */
    List<StaticTexture> staticTextures(String identity) {
        return texture(identity).filter(texture -> texture.content().isEmpty()).isPresent()
                ? List.of(address(identity))
                : List.of();
    }

    private Optional<ExportTexture> texture(String identity) {
        if (!order.haircuts().textures().list().contains("Color")) {
            return Optional.empty();
        }
        StaticTexture address = address(identity);
        Optional<byte[]> own =
                order.haircutColor()
                        .map(color -> stock.dyedTexture(address, color))
                        .or(() -> embedded(address));
        return Optional.of(new ExportTexture(address.fileName(), own));
    }

    private Optional<byte[]> embedded(StaticTexture address) {
        return order.haircuts().textures().embed()
                ? Optional.of(stock.texture(address))
                : Optional.empty();
    }

    private StaticTexture address(String identity) {
        return new StaticTexture(identity, order.haircuts().textures().profile());
    }
}
