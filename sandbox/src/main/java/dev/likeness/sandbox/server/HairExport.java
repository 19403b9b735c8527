package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Surface;
import java.awt.Color;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Haircuts as they fit one person, for exports. */
final class HairExport {

    private static final float ROUGHNESS = 0.6f;

    /** The hair of the photo. */
    static final String GENERATED = "generated";

    private static final String NODE_PREFIX = "haircut_";

    private final Person person;
    private final ExportOrder order;
    private final Stocks stocks;

    HairExport(Person person, ExportOrder order, Stocks stocks) {
        this.person = person;
        this.order = order;
        this.stocks = stocks;
    }

    /** False for hair that is to be made from the photo of somebody who has none. */
    boolean has(String identity) {
        return !identity.equals(GENERATED) || person.traits().hair().isPresent();
    }

    /** The sandbox makes no hair from photos: it takes the haircut that is most like it. */
    private Haircut haircut(String identity) {
        return stocks.haircuts().require(identity.equals(GENERATED) ? likeliest() : identity);
    }

    private Optional<Color> color(String identity) {
        return order.haircutColor()
                .or(() -> identity.equals(GENERATED) ? person.traits().hair() : Optional.empty());
    }

    ExportMesh mesh(String identity) {
        Haircut haircut = haircut(identity);
        float[] positions = person.haircuts().get(haircut.identity());
        Surface fitted = Baking.with(haircut.surface(), positions, List.of());
        Map<TextureKind, ExportTexture> textures = new EnumMap<>(TextureKind.class);
        wanted(haircut)
                .forEach(address -> textures.put(address.kind(), texture(identity, address)));
        return new ExportMesh(
                order.haircuts().writesPly() ? identity : NODE_PREFIX + identity,
                order.haircuts().isLow()
                        ? stocks.people().loweredHaircut(haircut.identity(), fitted)
                        : fitted,
                textures,
                true,
                ROUGHNESS);
    }

    /** Textures that are the same for all avatars are fetched by themselves. */
    List<StaticTexture> staticTextures(String identity) {
        return wanted(haircut(identity)).stream()
                .filter(address -> texture(identity, address).content().isEmpty())
                .toList();
    }

    private List<StaticTexture> wanted(Haircut haircut) {
        ExportSection.Textures textures = order.haircuts().textures();
        return stocks.haircuts().textures(haircut, textures.profile()).stream()
                .filter(address -> textures.list().contains(address.kind().id()))
                .toList();
    }

    private ExportTexture texture(String identity, StaticTexture address) {
        Optional<byte[]> own =
                color(identity)
                        .filter(color -> address.kind() == TextureKind.COLOR)
                        .map(color -> stocks.haircuts().dyedFile(address, color))
                        .or(() -> embedded(address));
        return new ExportTexture(address.fileName(), own);
    }

    private Optional<byte[]> embedded(StaticTexture address) {
        return order.haircuts().textures().areOwn()
                ? Optional.of(stocks.haircuts().file(address))
                : Optional.empty();
    }

    private String likeliest() {
        return person.traits().haircutWeights().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(() -> stocks.haircuts().identities().get(0));
    }
}
