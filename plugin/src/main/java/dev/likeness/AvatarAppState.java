package dev.likeness;

import com.jme3.app.Application;
import com.jme3.app.state.BaseAppState;
import dev.likeness.cache.CacheOptions;
import dev.likeness.cache.CacheReport;
import dev.likeness.cache.Mirror;
import dev.likeness.cache.ResourceCache;
import dev.likeness.face.FaceDetail;
import dev.likeness.face.MorphPath;
import dev.likeness.face.MorphRenderer;
import dev.likeness.job.StorageException;
import dev.likeness.model.AvatarAssetReader;
import dev.likeness.model.HaircutReader;
import dev.likeness.model.OutfitReader;
import dev.likeness.service.AvatarService;
import dev.likeness.stage.AvatarStage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings avatars into a game. Attach one to the state manager, then ask it for avatars:
 *
 * <pre>{@code
 * AvatarAppState avatars = new AvatarAppState(AvatarSdk.connect(credentials), cacheFolder);
 * stateManager.attach(avatars);
 * avatars.request(AvatarRequest.fromPhoto(photo))
 *         .onReady(avatar -> rootNode.attachChild(avatar.node()));
 * }</pre>
 *
 * <p>Everything but attaching and a few milliseconds of uploads per frame happens off the render
 * thread. When the state is cleaned up, requests that are under way are cancelled, living avatars
 * are removed, and the service is closed: an instance is attached once.
 */
public final class AvatarAppState extends BaseAppState {

    private static final Logger LOG = LoggerFactory.getLogger(AvatarAppState.class);

    private final AvatarService service;
    private final ResourceCache cache;
    private final Optional<Mirror> mirror;
    private final MorphPath morphPath;
    private final FaceDetail faceDetail = new FaceDetail();
    private final ExecutorService workers = Executors.newCachedThreadPool(new WorkerThreads());
    private final AvatarStage stage = new AvatarStage(workers);
    private final List<Runnable> waiting = new ArrayList<>();
    private final Set<AvatarTask> underWay = new LinkedHashSet<>();
    private final Set<Avatar> living = new LinkedHashSet<>();
    private MorphRenderer morphs;
    private AvatarStudio studio;

    /**
     * Creates the state; blendshapes are added up wherever it is best.
     *
     * @param service makes the avatars; closed together with this state (not null, alias)
     * @param cacheFolder where files are kept between runs; made if it does not exist (not null)
     * @throws dev.likeness.job.StorageException if the folder cannot be used
     */
    public AvatarAppState(AvatarService service, Path cacheFolder) {
        this(service, cacheFolder, MorphPath.AUTO);
    }

    /**
     * Creates the state.
     *
     * @param service makes the avatars; closed together with this state (not null, alias)
     * @param cacheFolder where files are kept between runs; made if it does not exist (not null)
     * @param morphPath where blendshapes are added up (not null)
     * @throws dev.likeness.job.StorageException if the folder cannot be used
     */
    public AvatarAppState(AvatarService service, Path cacheFolder, MorphPath morphPath) {
        this(service, CacheOptions.in(cacheFolder), morphPath);
    }

    /**
     * Creates the state with a cache that has limits.
     *
     * @param service makes the avatars; closed together with this state (not null, alias)
     * @param cache where files are kept between runs, and how many (not null)
     * @param morphPath where blendshapes are added up (not null)
     * @throws dev.likeness.job.StorageException if the folder cannot be used
     */
    public AvatarAppState(AvatarService service, CacheOptions cache, MorphPath morphPath) {
        this.service = Objects.requireNonNull(service, "service");
        this.morphPath = Objects.requireNonNull(morphPath, "morphPath");
        this.cache = new ResourceCache(cache);
        this.mirror = cache.mirror();
    }

    /**
     * Begins to make an avatar (render thread). May be called before the state is initialized; the
     * work then begins with the first frame.
     *
     * @param request what is wanted (not null)
     * @return tells how far it is, and cancels it (not null)
     */
    public AvatarTask request(AvatarRequest request) {
        Objects.requireNonNull(request, "request");
        AvatarTask task = new AvatarTask(work -> getApplication().enqueue(work));
        if (studio == null) {
            waiting.add(() -> begin(request, task));
        } else {
            begin(request, task);
        }
        return task;
    }

    /**
     * What the cache did since this state was made. Any thread.
     *
     * @return a snapshot (not null)
     */
    public CacheReport cacheReport() {
        return cache.report();
    }

    /**
     * Brings avatars to the graphics card; a game can bring its own models with it, and set how
     * much of a frame it may take.
     *
     * @return attached together with this state (not null, alias)
     */
    public AvatarStage stage() {
        return stage;
    }

    /**
     * How much of their faces avatars show, by their size on screen and a budget of time for all of
     * them; the usual settings are meant to be left alone.
     *
     * @return settings and readings, also before the state is initialized (not null, alias)
     */
    public FaceDetail faceDetail() {
        return faceDetail;
    }

    /**
     * Compiles the usual shaders of avatars before the first one comes (render thread, once the
     * state is initialized); best called while the game shows its loading screen and has its lights
     * in the scene. Without it the first avatar compiles them, one a frame, just before it appears.
     *
     * @return completes on the render thread when the shaders are there (not null)
     */
    public CompletableFuture<Void> warmUp() {
        return stage.warmUp(new AvatarAssetReader(getApplication().getAssetManager()), morphs);
    }

    /**
     * The avatars that were made and not removed.
     *
     * @return oldest first (not null, a copy)
     */
    public List<Avatar> living() {
        return List.copyOf(living);
    }

    @Override
    protected void initialize(Application app) {
        AvatarFetcher fetcher = new AvatarFetcher(service, cache, mirror, workers);
        HairFitter hairFitter =
                new HairFitter(
                        fetcher, new HaircutReader(app.getAssetManager()), new HaircutShelf());
        AvatarMaker maker =
                new AvatarMaker(
                        service,
                        cache::holds,
                        fetcher,
                        new AvatarAssetReader(app.getAssetManager()),
                        hairFitter,
                        new Dresser(fetcher, new OutfitReader(app.getAssetManager())));
        morphs = new MorphRenderer(app.getAssetManager(), app.getRenderer(), morphPath, faceDetail);
        getStateManager().attach(stage);
        studio = new AvatarStudio(app, maker, hairFitter, morphs, stage, workers, living);
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    private void begin(AvatarRequest request, AvatarTask task) {
        underWay.add(task);
        studio.make(request, task, () -> underWay.remove(task));
    }

    @Override
    public void update(float tpf) {
        living.forEach(avatar -> avatar.update(tpf));
    }

    @Override
    protected void onEnable() {}

    @Override
    protected void onDisable() {}

    @Override
    protected void cleanup(Application app) {
        underWay.forEach(AvatarTask::cancel);
        List.copyOf(living).forEach(Avatar::remove);
        workers.shutdownNow();
        getStateManager().detach(stage);
        studio.close();
        service.close();
        closeCache();
    }

    /** A disk that fails now takes nothing away from a game that is done with it. */
    private void closeCache() {
        try {
            cache.close();
        } catch (StorageException e) {
            LOG.warn("{}", e.getMessage());
        }
    }

    /** Named daemon threads, so that a game that ends is not held up. */
    private static final class WorkerThreads implements ThreadFactory {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work, "likeness-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        }
    }
}
