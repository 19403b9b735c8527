package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Sex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * Makes invented people with everything that can be ordered, step by step while nobody waits for a
 * real one. Afterwards all that people share lies ready, and the virtual machine has compiled what
 * makes them.
 */
final class Rehearsal {

    private static final long PAUSE_MILLIS = 50;
    private static final String HAIRCUTS = ExportCatalogue.HAIRCUTS;
    private static final String OUTFITS = "outfits";

    /** What the services give if nothing is asked for, and what is asked for most. */
    private static final List<TextureProfile> PROFILES =
            List.of(TextureProfile.PNG_2K, TextureProfile.JPG_2K);

    /** A whole person with all shapes; %s is the profile of textures, here and below. */
    private static final String PERSON =
            """
            {"format":"glb","textures":{"profile":"%s","embed":true},
             "blendshapes":{"list":["mobile_51","visemes_15"]}}
            """;

    /** One thing to wear without an avatar: a name of a category. */
    private static final String WEAR =
            """
            {"format":"glb","avatar":{"list":[]},"textures":{"profile":"%s","embed":true},
             "%s":{"list":["%s"],"embed":false}}
            """;

    private final ExportRequests requests;
    private final ParameterCatalogue parameters;
    private final Stocks stocks;
    private final BooleanSupplier idle;

    /**
     * Prepares.
     *
     * @param idle whether nobody waits
     */
    Rehearsal(
            ExportRequests requests,
            ParameterCatalogue parameters,
            Stocks stocks,
            BooleanSupplier idle) {
        this.requests = requests;
        this.parameters = parameters;
        this.stocks = stocks;
        this.idle = idle;
    }

    /** Runs once, on a thread of its own; ends early if that is interrupted. */
    void run(CompletableFuture<Void> ready) {
        try {
            for (TextureProfile profile : PROFILES) {
                play(profile);
            }
            ready.complete(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ready.cancel(false);
        } catch (RuntimeException | Error e) {
            ready.completeExceptionally(e);
        }
    }

    private void play(TextureProfile profile) throws InterruptedException {
        for (Sex sex : Sex.values()) {
            play(sex, profile, List.of(PERSON));
        }
        // Hair first: hardly anybody is made without.
        play(Sex.FEMALE, profile, wear(HAIRCUTS, stocks.haircuts().identities()));
        for (Sex sex : Sex.values()) {
            List<String> scenes = new ArrayList<>();
            scenes.addAll(wear(OUTFITS, stocks.clothes().identities(OUTFITS)));
            scenes.addAll(wear(GlassesStock.CATEGORY, stocks.glasses().identities()));
            play(sex, profile, scenes);
        }
    }

    private static List<String> wear(String category, List<String> pieces) {
        return pieces.stream().map(piece -> WEAR.formatted("%s", category, piece)).toList();
    }

    private void play(Sex sex, TextureProfile profile, List<String> scenes)
            throws InterruptedException {
        await();
        Optional<Person> example = stocks.people().example(sex);
        if (example.isEmpty()) {
            return;
        }
        for (String scene : scenes) {
            await();
            export(sex, example.get(), scene.formatted(profile.id()));
        }
    }

    private void await() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (!idle.getAsBoolean()) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private void export(Sex sex, Person person, String order) {
        AvatarOrder avatar = avatar(sex);
        for (ExportOrder export :
                requests.parse(
                        avatar.pipeline(),
                        avatar.subtype(),
                        "rehearsal",
                        order,
                        Optional.empty())) {
            ExportBuilder.build(avatar, person, export, stocks).forEach(this::shelve);
        }
    }

    /** What all people share is kept. */
    private void shelve(ExportFile file) {
        file.staticTextures().forEach(stocks::file);
        file.zip().delete();
    }

    private AvatarOrder avatar(Sex sex) {
        return new AvatarOrder(
                "",
                "",
                Pipeline.METAPERSON,
                sex.name().toLowerCase(Locale.ROOT),
                parameters.defaultParameters(Pipeline.METAPERSON),
                List.of(),
                new byte[0]);
    }
}
