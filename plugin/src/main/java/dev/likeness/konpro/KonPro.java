package dev.likeness.konpro;

import dev.likeness.http.HostCredentials;
import dev.likeness.http.HttpConnections;
import dev.likeness.job.Cancellation;
import dev.likeness.job.Later;
import dev.likeness.job.Patience;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The KonPro API, subject by subject.
 *
 * <p>Any thread but the render thread: every call blocks until answered; {@link #async} makes a
 * future of any of them. Failures are {@link dev.likeness.job.AvatarException}s, and {@link
 * KonProError#of} tells what the service said. GETs are repeated where that may help; what creates
 * something is sent once. The key goes to the two hosts of the service and to no other.
 */
public final class KonPro implements AutoCloseable {

    private static final String HEADER = "x-api-key";

    private final HttpConnections connections;
    private final Calls api;
    private final Calls upload;
    private final Patience patience;
    private final ExecutorService threads = Executors.newCachedThreadPool(KonPro::daemon);

    private KonPro(KonProKey key, KonProOptions options) {
        HostCredentials proof = cancellation -> Map.of(HEADER, key.value());
        connections = new HttpConnections(options.http());
        api = new Calls(connections.session(options.baseUrl(), proof));
        upload = new Calls(connections.session(options.uploadUrl(), proof));
        patience = new Patience(options.pollInterval(), options.timeout());
    }

    /**
     * Prepares a client; no connection is opened yet.
     *
     * @param key of the account (not null)
     * @param options where and how (not null)
     * @return a client, to be closed (not null)
     */
    public static KonPro open(KonProKey key, KonProOptions options) {
        return new KonPro(key, options);
    }

    /**
     * Files for other calls.
     *
     * @return the calls (not null)
     */
    public AssetsApi assets() {
        return new AssetsApi(upload);
    }

    /**
     * Groups, their looks and trainings.
     *
     * @return the calls (not null)
     */
    public GroupsApi groups() {
        return new GroupsApi(api, patience);
    }

    /**
     * Pictures that the service makes.
     *
     * @return the calls (not null)
     */
    public GenerationsApi generations() {
        return new GenerationsApi(api, patience);
    }

    /**
     * The list of avatars.
     *
     * @return the calls (not null)
     */
    public AvatarListApi avatars() {
        return new AvatarListApi(api);
    }

    /**
     * Makes a call on another thread, for example {@code konPro.async(stop ->
     * konPro.groups().train(id, stop))}.
     *
     * @param <T> what the call gives
     * @param call one or several calls, given the future's cancellation (not null)
     * @return the result to come, or the {@link dev.likeness.job.AvatarException}; cancelling it
     *     aborts the connection (not null)
     */
    public <T> CompletableFuture<T> async(Function<Cancellation, T> call) {
        return Later.on(threads, call);
    }

    /** Closes all connections. Calls that go on fail. */
    @Override
    public void close() {
        threads.shutdown();
        connections.close();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "likeness-konpro");
        thread.setDaemon(true);
        return thread;
    }
}
