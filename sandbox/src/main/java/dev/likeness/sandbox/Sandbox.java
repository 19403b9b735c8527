package dev.likeness.sandbox;

import dev.likeness.sandbox.avaturn.AvaturnDials;
import dev.likeness.sandbox.avaturn.AvaturnService;
import dev.likeness.sandbox.konpro.KonProService;
import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.workshop.Workshop;
import dev.likeness.sandbox.server.Account;
import dev.likeness.sandbox.server.AppCredentials;
import dev.likeness.sandbox.server.AvatarSdkServer;
import dev.likeness.sandbox.server.Journal;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * A local server that speaks the protocols of Avatar SDK, Avaturn and KonPro and really computes
 * avatars, reachable from this machine alone. Any thread.
 */
public final class Sandbox implements AutoCloseable {

    /** The same keys in every sandbox: they open nothing but a server on the caller's machine. */
    private static final Account ACCOUNT =
            new Account(
                    new AppCredentials("sandbox-client", "sandbox-client-secret"),
                    new AppCredentials("sandbox-developer", "sandbox-developer-secret"),
                    new AppCredentials("sandbox-user", "sandbox-password"));

    private static final String AVATURN_TOKEN = "sandbox-avaturn-token";
    private static final String KONPRO_KEY = "sandbox-konpro-key";

    private final AvatarSdkServer server;
    private final AvaturnService avaturn;
    private SandboxOptions options;

    private Sandbox(AvatarSdkServer server, AvaturnService avaturn, SandboxOptions options) {
        this.server = server;
        this.avaturn = avaturn;
        this.options = options;
    }

    /**
     * Starts a sandbox that makes people from photos. It listens at once; the first avatar waits
     * until the templates are made, which takes seconds.
     *
     * @param options how it behaves (not null)
     * @return the running sandbox
     */
    public static Sandbox start(SandboxOptions options) {
        return start(options, new WarmingPeople(Workshop::new));
    }

    /**
     * Starts a sandbox on a port of choice, or on any free one if somebody listens there already.
     *
     * @param port from 1 to 65535
     * @param options how it behaves; their port does not count (not null)
     * @return the running sandbox
     */
    public static Sandbox startPreferring(int port, SandboxOptions options) {
        return startPreferring(port, options, new WarmingPeople(Workshop::new));
    }

    /** Only the bind itself tells whether a port is free: two may ask for it at the same time. */
    static Sandbox startPreferring(int port, SandboxOptions options, People people) {
        try {
            return start(options.withPort(port), people);
        } catch (JavalinBindException taken) {
            return start(options.withPort(0), people);
        }
    }

    /**
     * Starts a sandbox whose people are made by somebody else.
     *
     * @param options how it behaves (not null)
     * @param people makes the people (not null)
     * @return the running sandbox
     */
    public static Sandbox start(SandboxOptions options, People people) {
        AtomicReference<AvaturnService> avaturn = new AtomicReference<>();
        AvatarSdkServer server =
                new AvatarSdkServer(
                        options.port(),
                        ACCOUNT,
                        people,
                        options.dials(),
                        List.of(
                                ground -> {
                                    avaturn.set(new AvaturnService(ground, AVATURN_TOKEN));
                                    return avaturn.get();
                                },
                                ground -> new KonProService(KONPRO_KEY, ground)));
        return new Sandbox(server, avaturn.get(), options);
    }

    /**
     * Makes what all avatars share in the background, whenever nobody waits for one: templates,
     * painters, textures, haircuts, outfits, glasses. Without it each is made when it is first
     * needed. To be called once.
     *
     * @return completed when everything lies ready, cancelled if the sandbox closes before; nobody
     *     has to wait for it
     */
    public CompletableFuture<Void> warmUp() {
        return server.warmUp();
    }

    /**
     * Behaves differently from now on. Port and number of workers stay as they are.
     *
     * @param change makes the new options of those that hold now (not null)
     */
    public synchronized void turn(UnaryOperator<SandboxOptions> change) {
        options = change.apply(options);
        server.turn(options.dials());
    }

    /**
     * Where it listens.
     *
     * @return the root of the API, with a slash at the end
     */
    public URI uri() {
        return server.uri();
    }

    /**
     * Identifier of the app for games, which has to name a player with each request.
     *
     * @return client_id
     */
    public String clientId() {
        return ACCOUNT.clientAccess().id();
    }

    /**
     * Secret of the app for games.
     *
     * @return client_secret
     */
    public String clientSecret() {
        return ACCOUNT.clientAccess().secret();
    }

    /**
     * Identifier of the app for developers, which sees every player's avatars.
     *
     * @return client_id
     */
    public String developerId() {
        return ACCOUNT.developerAccess().id();
    }

    /**
     * Secret of the app for developers.
     *
     * @return client_secret
     */
    public String developerSecret() {
        return ACCOUNT.developerAccess().secret();
    }

    /**
     * Name of the account itself, for tokens by password.
     *
     * @return user name
     */
    public String userName() {
        return ACCOUNT.login().id();
    }

    /**
     * Password of the account itself.
     *
     * @return password
     */
    public String password() {
        return ACCOUNT.login().secret();
    }

    /**
     * Token of the only project at Avaturn.
     *
     * @return what stands behind "Bearer"
     */
    public String avaturnToken() {
        return AVATURN_TOKEN;
    }

    /**
     * Changes how the Avaturn part behaves from now on.
     *
     * @param change makes the new dials of those that hold now (not null)
     */
    public void turnAvaturn(UnaryOperator<AvaturnDials> change) {
        avaturn.turn(change);
    }

    /**
     * The key for KonPro's protocol, whose root is {@link #uri()} too, for uploads and all else.
     *
     * @return x-api-key
     */
    public String konProKey() {
        return KONPRO_KEY;
    }

    /**
     * What has been asked so far.
     *
     * @return the journal, which goes on being written
     */
    public Journal journal() {
        return server.journal();
    }

    /** Stops listening, cuts open connections, abandons what is being computed. */
    @Override
    public void close() {
        server.close();
    }
}
