package dev.likeness;

import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.InternalFailureException;
import dev.likeness.job.Stage;
import dev.likeness.model.AvatarAsset;
import dev.likeness.model.AvatarAssetReader;
import dev.likeness.model.Outfit;
import dev.likeness.service.AvatarFiles;
import dev.likeness.service.AvatarFiles.GltfBody;
import dev.likeness.service.AvatarFiles.HaircutFiles;
import dev.likeness.service.AvatarFiles.PlyBody;
import dev.likeness.service.AvatarOrder;
import dev.likeness.service.AvatarService;
import dev.likeness.service.RemoteFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one avatar from a request, from the photo to the last haircut. Runs off the render thread;
 * what stands in the scene is handed to the {@link Stand} step by step.
 */
final class AvatarMaker {

    private static final Logger LOG = LoggerFactory.getLogger(AvatarMaker.class);

    /** Where finished pieces are put, on the render thread. Each call waits until it is done. */
    interface Stand {
        /** The body stands, dressed. */
        void appear(AvatarAsset asset, List<Outfit> clothes, AvatarFiles files);

        /** The avatar gets a haircut, worn at once or kept ready. */
        void addHaircut(HaircutFiles haircut, FittedHaircut fitted, boolean worn);
    }

    private final AvatarService service;
    private final Predicate<String> held;
    private final AvatarFetcher fetcher;
    private final AvatarAssetReader reader;
    private final HairFitter hairFitter;
    private final Dresser dresser;
    private final Executor workers;

    AvatarMaker(
            AvatarService service,
            Predicate<String> held,
            AvatarFetcher fetcher,
            AvatarAssetReader reader,
            HairFitter hairFitter,
            Dresser dresser,
            Executor workers) {
        this.service = service;
        this.held = held;
        this.fetcher = fetcher;
        this.reader = reader;
        this.hairFitter = hairFitter;
        this.dresser = dresser;
        this.workers = workers;
    }

    /**
     * Makes the avatar.
     *
     * @throws AvatarException whatever went wrong
     */
    void make(AvatarRequest request, AvatarTask task, Stand stand) {
        try {
            StageClock clock = task.clock();
            clock.onStage(Stage.PREPARING, 0);
            AvatarOrder order = request.toOrder();
            fetchInAdvance(order, task);
            AvatarFiles files = service.create(order, held, clock, task.cancellation());

            clock.onStage(Stage.DOWNLOADING, 0);
            Dressed dressed = read(files, task);
            clock.onStage(Stage.BUILDING, 0);
            stand.appear(dressed.asset(), dressed.clothes(), files);
            addHaircuts(request, files, task, stand);
            task.cancellation().throwIfCancelled();
            clock.onStage(Stage.READY, 1);
        } catch (AvatarException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new InternalFailureException("Unexpected while making an avatar: " + e, e);
        }
    }

    /** Uses the time while the service computes; what fails here is fetched again when needed. */
    private void fetchInAdvance(AvatarOrder order, AvatarTask task) {
        CompletableFuture.runAsync(
                () -> {
                    Cancellation cancellation = task.cancellation();
                    try (AvatarFetcher.Errand errand =
                            new AvatarFetcher.Errand("", task.traffic(), cancellation)) {
                        for (RemoteFile file : service.filesKnownInAdvance(order, cancellation)) {
                            fetcher.fetch(file, errand);
                        }
                    } catch (AvatarException e) {
                        LOG.debug("Fetching in advance ended: {}", e.getMessage());
                    }
                },
                workers);
    }

    private record Dressed(AvatarAsset asset, List<Outfit> clothes) {}

    private Dressed read(AvatarFiles files, AvatarTask task) {
        try (AvatarFetcher.Errand errand =
                new AvatarFetcher.Errand(files.avatarCode(), task.traffic(), task.cancellation())) {
            AvatarAsset asset =
                    files.body() instanceof PlyBody ply
                            ? readPly(files.avatarCode(), ply, errand, task.clock())
                            : readGltf(files.avatarCode(), (GltfBody) files.body(), errand);
            return new Dressed(asset, dresser.fit(files.outfits(), asset, errand));
        }
    }

    private AvatarAsset readPly(
            String name, PlyBody body, AvatarFetcher.Errand errand, StageClock clock) {
        Path mesh = fetcher.fetch(body.meshZip(), errand);
        clock.onStage(Stage.DOWNLOADING, 0.2);
        Path texture = fetcher.fetch(body.texture(), errand);
        clock.onStage(Stage.DOWNLOADING, 0.5);
        Optional<Path> shapes = body.blendshapesZip().map(zip -> fetcher.fetch(zip, errand));
        clock.onStage(Stage.DOWNLOADING, 1);
        return reader.readPlyAvatar(name, mesh, texture, shapes);
    }

    private AvatarAsset readGltf(String name, GltfBody body, AvatarFetcher.Errand errand) {
        Path model = fetcher.fetch(body.modelZip(), errand);
        Map<String, Path> textures = fetcher.fetchAll(body.staticFiles(), errand);
        return reader.readGltfAvatar(name, model, textures);
    }

    private void addHaircuts(
            AvatarRequest request, AvatarFiles files, AvatarTask task, Stand stand) {
        Optional<HaircutFiles> first = firstWorn(request, files);
        List<HaircutFiles> rest =
                request.namesHaircuts()
                        ? files.haircuts().stream().filter(h -> first.get() != h).toList()
                        : List.of();
        double total = 1.0 + rest.size();
        first.ifPresent(haircut -> addHaircut(files, haircut, true, task, stand));
        task.clock().onStage(Stage.BUILDING, 1 / total);
        for (int i = 0; i < rest.size(); i++) {
            addHaircut(files, rest.get(i), false, task, stand);
            task.clock().onStage(Stage.BUILDING, (i + 2) / total);
        }
    }

    private void addHaircut(
            AvatarFiles files, HaircutFiles haircut, boolean worn, AvatarTask task, Stand stand) {
        FittedHaircut fitted = hairFitter.fit(files, haircut, task.traffic(), task.cancellation());
        stand.addHaircut(haircut, fitted, worn);
    }

    /** The first one asked for; without a wish the one that the service predicts from the photo. */
    private static Optional<HaircutFiles> firstWorn(AvatarRequest request, AvatarFiles files) {
        Optional<HaircutFiles> predicted =
                request.namesHaircuts()
                        ? Optional.empty()
                        : files.traits()
                                .haircut()
                                .flatMap(
                                        identity ->
                                                files.haircuts().stream()
                                                        .filter(h -> h.identity().equals(identity))
                                                        .findFirst());
        return predicted.or(() -> files.haircuts().stream().findFirst());
    }
}
