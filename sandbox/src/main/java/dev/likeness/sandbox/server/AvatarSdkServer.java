package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.People;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.JavalinDefaultRouting;
import io.javalin.util.JavalinException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks the Avatar SDK protocol on loopback until it is closed. */
public final class AvatarSdkServer implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(AvatarSdkServer.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final int LARGEST_PHOTO_MB = 32;

    private final Journal journal = new Journal();
    private final AtomicReference<Dials> dials;
    private final ThreadPoolExecutor workers;
    private final List<SandboxService> services;
    private final AvatarSdkRoutes routes;
    private final ThreadGroup rehearsals = new ThreadGroup("sandbox-rehearsals");
    private final Javalin http;

    /**
     * Starts the server.
     *
     * @param port where to listen, or 0 for any free port
     * @param account whose keys are good (not null)
     * @param people makes the people (not null)
     * @param atFirst how the server behaves until it is turned (not null)
     * @param more services on the same port (not null)
     */
    public AvatarSdkServer(
            int port,
            Account account,
            People people,
            Dials atFirst,
            List<SandboxService.Maker> more) {
        dials = new AtomicReference<>(atFirst);
        int count = atFirst.limits().workers();
        workers =
                new ThreadPoolExecutor(
                        count,
                        count,
                        0,
                        TimeUnit.MILLISECONDS,
                        new LinkedBlockingQueue<>(),
                        new WorkerThreads());
        Ground ground = new Ground(people, InstantSource.system(), workers, dials::get);
        services = more.stream().map(maker -> maker.on(ground)).toList();
        routes = new AvatarSdkRoutes(account, ground, services);
        Traffic traffic = new Traffic(journal, dials::get);
        http =
                Javalin.create(
                        config -> {
                            configure(config);
                            config.router.mount(
                                    routing -> {
                                        routing.before(traffic::begin);
                                        routing.after(traffic::end);
                                        addErrors(routing);
                                        routes.addTo(routing);
                                        services.forEach(service -> service.addTo(routing));
                                    });
                        });
        listen(port);
    }

    private void listen(int port) {
        try {
            http.start(LOOPBACK, port);
        } catch (JavalinException e) {
            close();
            throw e;
        }
    }

    private static void configure(JavalinConfig config) {
        config.showJavalinBanner = false;
        config.startupWatcherEnabled = false;
        config.router.ignoreTrailingSlashes = false;
        config.http.prefer405over404 = true;
        config.http.disableCompression();
        config.jetty.multipartConfig.maxInMemoryFileSize(LARGEST_PHOTO_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxFileSize(LARGEST_PHOTO_MB, SizeUnit.MB);
    }

    private void addErrors(JavalinDefaultRouting routing) {
        routing.exception(
                ApiException.class, (e, ctx) -> refuse(ctx, e.status(), e.getMessage(), e.body()));
        routing.exception(
                HttpResponseException.class,
                (e, ctx) -> refuse(ctx, e.getStatus(), e.getMessage()));
        routing.exception(Exception.class, this::failed);
    }

    private void failed(Exception e, Context ctx) {
        if (ctx.res().isCommitted()) {
            LOGGER.debug("{} {} was not read to its end", ctx.method(), ctx.path(), e);
            return;
        }
        LOGGER.warn("{} {} cannot be answered", ctx.method(), ctx.path(), e);
        refuse(ctx, 500, "The sandbox cannot answer this: " + e);
    }

    private void refuse(Context ctx, int status, String message) {
        refuse(ctx, status, message, Map.of("detail", message));
    }

    /** A service may word its refusals in its own way. */
    private void refuse(Context ctx, int status, String message, Object body) {
        Object worded =
                services.stream()
                        .flatMap(service -> service.refusal(ctx.path(), status, message).stream())
                        .findFirst()
                        .orElse(body);
        Answers.json(ctx, status, worded);
    }

    /**
     * Where the server listens.
     *
     * @return the root of the API, with a slash at the end
     */
    public URI uri() {
        return URI.create("http://" + LOOPBACK + ":" + http.port() + "/");
    }

    /**
     * What has been asked.
     *
     * @return the journal, which goes on being written
     */
    public Journal journal() {
        return journal;
    }

    /**
     * Behaves differently from now on. The number of workers stays.
     *
     * @param turned how (not null)
     */
    public void turn(Dials turned) {
        dials.set(turned);
    }

    /**
     * Makes what all people share in the background, whenever nobody waits for an avatar.
     *
     * @return completed when everything lies ready, cancelled if the server closes before
     */
    public CompletableFuture<Void> warmUp() {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Rehearsal rehearsal = routes.rehearsal(this::isIdle);
        Thread thread = new Thread(rehearsals, () -> rehearsal.run(ready), "sandbox-rehearsal");
        thread.setDaemon(true);
        thread.start();
        return ready;
    }

    private boolean isIdle() {
        return workers.getActiveCount() == 0 && workers.getQueue().isEmpty();
    }

    /** Stops listening, cuts open connections, abandons what is being computed. */
    @Override
    public void close() {
        http.stop();
        services.forEach(SandboxService::close);
        workers.shutdownNow();
        rehearsals.interrupt();
    }

    /** Threads that do not keep the game alive. */
    private static final class WorkerThreads implements ThreadFactory {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Thread newThread(Runnable task) {
            Thread thread = new Thread(task, "sandbox-worker-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        }
    }
}
