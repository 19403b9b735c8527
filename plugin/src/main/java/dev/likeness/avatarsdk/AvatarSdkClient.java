package dev.likeness.avatarsdk;

import dev.likeness.http.DownloadListener;
import dev.likeness.http.HttpDownload;
import dev.likeness.job.Cancellation;
import dev.likeness.job.Later;
import dev.likeness.job.Patience;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import okhttp3.HttpUrl;

/**
 * The Web API of Avatar SDK, call by call and subject by subject, for games that want more than
 * {@link AvatarSdk} gives.
 *
 * <p>Any thread but the render thread: every call blocks until answered; {@link #async} makes a
 * future of any of them. Failures are {@link dev.likeness.job.AvatarException}s. The token is
 * fetched, kept and renewed by itself; with the key of an app with client access the player is
 * registered by itself at the first call.
 */
public final class AvatarSdkClient implements AutoCloseable {

    private final ApiSessions sessions;
    private final Calls calls;
    private final Patience patience;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newCachedThreadPool(AvatarSdkClient::daemon);

    private AvatarSdkClient(ApiSessions sessions, AvatarSdkOptions options, InstantSource clock) {
        this.sessions = sessions;
        this.calls = new Calls(sessions.api());
        this.patience = new Patience(options.pollInterval(), options.timeout());
        this.clock = clock;
    }

    /**
     * Prepares a client; no connection is opened yet.
     *
     * @param credentials the app's key (not null)
     * @param options where and how (not null)
     * @return a client, to be closed (not null)
     */
    public static AvatarSdkClient open(AvatarSdkCredentials credentials, AvatarSdkOptions options) {
        return open(credentials, options, InstantSource.system());
    }

    /**
     * Prepares a client that acts for an account by its password; no connection is opened yet.
     *
     * @param grant app, name and password (not null)
     * @param options where and how (not null)
     * @return a client, to be closed (not null)
     */
    public static AvatarSdkClient open(PasswordGrant grant, AvatarSdkOptions options) {
        return open(
                connections -> GrantedTokens.byPassword(connections, options.baseUrl(), grant),
                options,
                InstantSource.system());
    }

    /**
     * Prepares a client that knows no secret; no connection is opened yet.
     *
     * @param tokens where tokens come from; closed with the client (not null)
     * @param options where and how (not null)
     * @return a client, to be closed (not null)
     */
    public static AvatarSdkClient open(TokenSource tokens, AvatarSdkOptions options) {
        return open(connections -> tokens, options, InstantSource.system());
    }

    static AvatarSdkClient open(
            AvatarSdkCredentials credentials, AvatarSdkOptions options, InstantSource clock) {
        return open(
                connections ->
                        GrantedTokens.byClientCredentials(
                                connections, options.baseUrl(), credentials),
                options,
                clock);
    }

    private static AvatarSdkClient open(
            ApiSessions.TokenSources tokens, AvatarSdkOptions options, InstantSource clock) {
        ApiSessions sessions = new ApiSessions(tokens, options, SdkJson.create(), clock);
        return new AvatarSdkClient(sessions, options, clock);
    }

    /**
     * Whoever the app speaks for.
     *
     * @return the calls (not null)
     */
    public PlayersApi players() {
        return new PlayersApi(calls, sessions.identity());
    }

    /**
     * What may be asked for.
     *
     * @return the calls (not null)
     */
    public ParametersApi parameters() {
        return new ParametersApi(calls);
    }

    /**
     * Orders and their progress.
     *
     * @return the calls (not null)
     */
    public AvatarsApi avatars() {
        return new AvatarsApi(calls);
    }

    /**
     * What a completed avatar consists of.
     *
     * @return the calls (not null)
     */
    public AvatarPartsApi parts() {
        return new AvatarPartsApi(calls);
    }

    /**
     * The files of avatars of most pipelines.
     *
     * @return the calls (not null)
     */
    public ExportsApi exports() {
        return new ExportsApi(calls);
    }

    /**
     * Photos that come from another device.
     *
     * @return the calls (not null)
     */
    public SelfiesApi selfies() {
        return new SelfiesApi(calls, patience, clock);
    }

    /**
     * What is the same for all avatars.
     *
     * @return the calls (not null)
     */
    public StaticResourcesApi staticResources() {
        return new StaticResourcesApi(calls);
    }

    /**
     * Opens a file. Credentials go along only if it is at the API's own host.
     *
     * @param link absolute, or relative to the API's root (not null)
     * @param cancellation aborts it, also while the file is read (not null)
     * @return the file, to be closed (not null)
     */
    public HttpDownload open(String link, Cancellation cancellation) {
        return open(link, DownloadListener.NONE, cancellation);
    }

    /**
     * Opens a file, or the rest of it, or only if it has changed.
     *
     * @param link as the service sent it (not null)
     * @param conditions header fields like Range with If-Range, or If-None-Match (not null)
     * @param cancellation aborts the connection, also while the file is read (not null)
     * @return the file; its status is 304 if it has not changed, 416 if there is no such rest (not
     *     null, to be closed)
     */
    public HttpDownload open(
            String link, Map<String, String> conditions, Cancellation cancellation) {
        return calls.session().open(calls.session().resolve(link), conditions, cancellation);
    }

    /**
     * Opens a file, and tells how much of it has been read.
     *
     * @param link absolute, or relative to the API's root (not null)
     * @param listener hears of progress (not null)
     * @param cancellation aborts it, also while the file is read (not null)
     * @return the file, to be closed (not null)
     */
    public HttpDownload open(String link, DownloadListener listener, Cancellation cancellation) {
        return calls.session().open(calls.session().resolve(link), listener, cancellation);
    }

    /**
     * Makes a call on another thread, for example {@code client.async(stop ->
     * client.avatars().get(code, stop))}.
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
        sessions.close();
    }

    HttpUrl resolve(String link) {
        return calls.session().resolve(link);
    }

    HttpUrl exportsUrl(String avatarCode) {
        return exports().url(avatarCode);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "likeness-avatarsdk");
        thread.setDaemon(true);
        return thread;
    }
}
