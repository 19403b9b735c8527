package dev.likeness;

import dev.likeness.cache.Priority;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one avatar from a request, from the photo to the last haircut. Runs off the render thread;
 * what stands in the scene is handed to the {@link Stand} step by step.
 */
final class AvatarMaker {

    /** The haircut that is predicted for those without hair. */
    private static final String BALD = "absolutely_bald";

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

    AvatarMaker(
            AvatarService service,
            Predicate<String> held,
            AvatarFetcher fetcher,
            AvatarAssetReader reader,
            HairFitter hairFitter,
            Dresser dresser) {
        this.service = service;
        this.held = held;
        this.fetcher = fetcher;
        this.reader = reader;
        this.hairFitter = hairFitter;
        this.dresser = dresser;
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
            AvatarFiles files =
                    request.existing()
                            .map(code -> service.fetch(code, clock, task.cancellation()))
                            .orElseGet(() -> ordered(request, task));
            clock.onStage(Stage.DOWNLOADING, 0);
            bring(request, files, task, stand);
            task.cancellation().throwIfCancelled();
            clock.onStage(Stage.READY, 1);
        } catch (AvatarException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new InternalFailureException("Unexpected while making an avatar: " + e, e);
        }
    }

    private AvatarFiles ordered(AvatarRequest request, AvatarTask task) {
        AvatarOrder order = request.toOrder();
        fetchInAdvance(order, task);
        return service.create(order, held, task.clock(), task.cancellation());
    }

    /** Uses the time while the service computes; what fails here is fetched again when needed. */
    private void fetchInAdvance(AvatarOrder order, AvatarTask task) {
        Errand errand = new Errand("", Priority.REST, task.traffic(), task.cancellation());
        fetcher.soon(
                () -> {
                    try (errand) {
                        List<RemoteFile> files =
                                service.filesKnownInAdvance(order, task.cancellation());
                        fetcher.fetchAll(files, errand, done -> {});
                    } catch (AvatarException e) {
                        LOG.debug("Fetching in advance ended: {}", e.getMessage());
                    }
                    return errand;
                });
    }

    /** All files come at once, the avatar's first; what stands first does not wait for the rest. */
    @SuppressWarnings("try") // the registration only has to be closed
    private void bring(AvatarRequest request, AvatarFiles files, AvatarTask task, Stand stand) {
        Cancellation hairWork = new Cancellation();
        try (Cancellation.Registration ignored = task.cancellation().onCancel(hairWork::cancel)) {
            List<Coming> hair = beginHair(request, files, task.traffic(), hairWork);
            Dressed dressed = read(files, task);
            task.clock().onStage(Stage.BUILDING, 0);
            stand.appear(dressed.asset(), dressed.clothes(), files);
            task.clock().onStage(Stage.BUILDING, 1.0 / (1 + hair.size()));
            for (int i = 0; i < hair.size(); i++) {
                Coming haircut = hair.get(i);
                stand.addHaircut(haircut.files(), Workers.await(haircut.fitted()), i == 0);
                task.clock().onStage(Stage.BUILDING, (i + 2.0) / (1 + hair.size()));
            }
        } catch (RuntimeException e) {
            hairWork.cancel(); // nobody will wear it
            throw e;
        }
    }

    /** A haircut on its way. */
    private record Coming(HaircutFiles files, CompletableFuture<FittedHaircut> fitted) {}

    /** The one that is worn first comes first. */
    private List<Coming> beginHair(
            AvatarRequest request, AvatarFiles files, Traffic traffic, Cancellation work) {
        List<HaircutFiles> wanted = new ArrayList<>();
        firstWorn(request, files).ifPresent(wanted::add);
        if (request.namesHaircuts()) {
            files.haircuts().stream().filter(h -> !wanted.contains(h)).forEach(wanted::add);
        }
        List<Coming> coming = new ArrayList<>();
        for (HaircutFiles haircut : wanted) {
            Priority priority = coming.isEmpty() ? Priority.HAIR : Priority.REST;
            coming.add(
                    new Coming(
                            haircut,
                            fetcher.soon(
                                    () ->
                                            hairFitter.fit(
                                                    files, haircut, priority, traffic, work))));
        }
        return coming;
    }

    private record Dressed(AvatarAsset asset, List<Outfit> clothes) {}

    private Dressed read(AvatarFiles files, AvatarTask task) {
        return fetcher.read(
                () ->
                        new Errand(
                                files.avatarCode(),
                                Priority.AVATAR,
                                task.traffic(),
                                task.cancellation()),
                errand -> read(files, errand, task.clock()));
    }

    private Dressed read(AvatarFiles files, Errand errand, StageClock clock) {
        Dresser.Coming clothes = dresser.begin(files.outfits(), errand);
        AvatarAsset asset =
                files.body() instanceof PlyBody ply
                        ? readPly(files.avatarCode(), ply, errand, clock)
                        : readGltf(files.avatarCode(), (GltfBody) files.body(), errand, clock);
        return new Dressed(asset, clothes.fit(asset));
    }

    private AvatarAsset readPly(String name, PlyBody body, Errand errand, StageClock clock) {
        Optional<CompletableFuture<Path>> shapes =
                body.blendshapesZip().map(zip -> fetcher.begin(zip, errand));
        CompletableFuture<Path> texture = fetcher.begin(body.texture(), errand);
        Path mesh = fetcher.fetch(body.meshZip(), errand);
        clock.onStage(Stage.DOWNLOADING, 0.2);
        Path picture = Workers.await(texture);
        clock.onStage(Stage.DOWNLOADING, 0.5);
        Optional<Path> deltas = shapes.map(Workers::await);
        clock.onStage(Stage.DOWNLOADING, 1);
        return reader.readPlyAvatar(name, mesh, picture, deltas);
    }

    private AvatarAsset readGltf(String name, GltfBody body, Errand errand, StageClock clock) {
        CompletableFuture<Path> model = fetcher.begin(body.modelZip(), errand);
        Map<String, Path> textures =
                fetcher.fetchAll(
                        body.staticFiles(),
                        errand,
                        done -> clock.onStage(Stage.DOWNLOADING, done / 2));
        Path zip = Workers.await(model);
        clock.onStage(Stage.DOWNLOADING, 1);
        return reader.readGltfAvatar(name, zip, textures);
    }

    /**
     * The first one asked for; without a wish the one that the service predicts from the photo,
     * which may be none.
     */
    private static Optional<HaircutFiles> firstWorn(AvatarRequest request, AvatarFiles files) {
        if (!request.namesHaircuts() && files.traits().haircut().filter(BALD::equals).isPresent()) {
            return Optional.empty();
        }
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
