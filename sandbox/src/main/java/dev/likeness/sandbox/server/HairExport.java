package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Surface;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Haircuts as they fit one person, for exports. */
final class HairExport {

    private static final float ROUGHNESS = 0.6f;
    private static final String NODE_PREFIX = "haircut_";

    private final Person person;
    private final ExportOrder order;
    private final Stocks stocks;

    HairExport(Person person, ExportOrder order, Stocks stocks) {
        this.person = person;
        this.order = order;
        this.stocks = stocks;
    }

    ExportMesh mesh(String identity) {
        Haircut haircut = stocks.haircuts().require(identity);
        Surface fitted = Baking.with(haircut.surface(), person.haircuts().get(identity), List.of());
        Map<TextureKind, ExportTexture> textures = new EnumMap<>(TextureKind.class);
        wanted(haircut).forEach(address -> textures.put(address.kind(), texture(address)));
        return new ExportMesh(
                order.haircuts().writesPly() ? identity : NODE_PREFIX + identity,
                order.haircuts().isLow()
                        ? stocks.people().loweredHaircut(identity, fitted)
                        : fitted,
                textures,
                true,
                ROUGHNESS);
    }

    /** Textures that are the same for all avatars are fetched by themselves. */
    List<StaticTexture> staticTextures(String identity) {
        return wanted(stocks.haircuts().require(identity)).stream()
                .filter(address -> texture(address).content().isEmpty())
                .toList();
    }

    private List<StaticTexture> wanted(Haircut haircut) {
        ExportSection.Textures textures = order.haircuts().textures();
        return stocks.haircuts().textures(haircut, textures.profile()).stream()
                .filter(address -> textures.list().contains(address.kind().id()))
                .toList();
    }

    private ExportTexture texture(StaticTexture address) {
        Optional<byte[]> own =
                order.haircutColor()
                        .filter(color -> address.kind() == TextureKind.COLOR)
                        .map(color -> stocks.haircuts().dyedFile(address, color))
                        .or(() -> embedded(address));
        return new ExportTexture(address.fileName(), own);
    }

    private Optional<byte[]> embedded(StaticTexture address) {
        return order.haircuts().textures().embed()
                ? Optional.of(stocks.haircuts().file(address))
                : Optional.empty();
    }
}
