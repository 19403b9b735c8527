package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Eyewear;
import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.Sex;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The glasses and their textures, each made once. Thread-safe. */
final class GlassesStock {

    static final String CATEGORY = "glasses";

    private final Map<String, PaintedFiles> painted = new ConcurrentHashMap<>();
    private final People people;

    /** Asks for the glasses only when they are needed: making them may take a while. */
    GlassesStock(People people) {
        this.people = people;
    }

    List<String> identities() {
        return people.glasses(Sex.FEMALE).stream().map(Eyewear::identity).toList();
    }

    /** One pair; 404 if there is none such. */
    Eyewear require(Sex sex, String identity) {
        return people.glasses(sex).stream()
                .filter(pair -> pair.identity().equals(identity))
                .findFirst()
                .orElseThrow(ApiException::notFound);
    }

    /** The textures that are wanted and that the glasses have. */
    Map<TextureKind, ExportTexture> textures(Eyewear pair, ExportSection.Textures wanted) {
        TextureProfile profile = wanted.profile();
        return painted.computeIfAbsent(
                        pair.identity() + "/" + profile.id(),
                        unused ->
                                PaintedFiles.of(
                                        pair.identity(), SurfaceMaps.of(pair.paint()), profile))
                .textures(wanted.list());
    }
}
