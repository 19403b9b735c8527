package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Picture;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The textures of one person's body, for exports: its own ones, and those that all share. */
final class BodyTextures {

    private final Person person;
    private final ExportSection section;
    private final Stocks stocks;

    BodyTextures(Person person, ExportSection section, Stocks stocks) {
        this.person = person;
        this.section = section;
        this.stocks = stocks;
    }

    /** Those of a part that are wanted and that it has. */
    Map<TextureKind, ExportTexture> of(Part part) {
        Map<TextureKind, ExportTexture> textures = new EnumMap<>(TextureKind.class);
        wanted().forEach(kind -> texture(part, kind).ifPresent(each -> textures.put(kind, each)));
        return textures;
    }

    /** Those of the wanted parts that are fetched by themselves. */
    List<StaticTexture> staticTextures() {
        return person.parts().stream()
                .filter(part -> section.list().contains(part.name()))
                .flatMap(part -> wanted().stream().flatMap(kind -> fetched(part, kind).stream()))
                .distinct()
                .toList();
    }

    private List<TextureKind> wanted() {
        return section.textures().list().stream()
                .flatMap(id -> TextureKind.of(id).stream())
                .sorted()
                .toList();
    }

    private Optional<ExportTexture> texture(Part part, TextureKind kind) {
        return common(part, kind)
                .map(this::shared)
                .or(() -> SurfaceMaps.source(part, kind).map(picture -> own(part, kind, picture)));
    }

    private ExportTexture shared(StaticTexture texture) {
        return section.textures().areOwn()
                ? ExportTexture.own(texture.fileName(), stocks.file(texture))
                : ExportTexture.shared(texture.fileName());
    }

    private ExportTexture own(Part part, TextureKind kind, Picture picture) {
        return stocks.textures()
                .texture(subject(part), kind, section.textures().profile(), picture);
    }

    /** Both eyes look alike, and have one file. */
    private static String subject(Part part) {
        return part.name().endsWith("Eyeball") ? "AvatarEyes" : part.name();
    }

    private Optional<StaticTexture> fetched(Part part, TextureKind kind) {
        return section.textures().areOwn() ? Optional.empty() : common(part, kind);
    }

    private Optional<StaticTexture> common(Part part, TextureKind kind) {
        return stocks.bodies()
                .texture(person.sex(), part.name(), kind, section.textures().profile());
    }
}
