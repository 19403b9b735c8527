package dev.likeness.demo;

import dev.likeness.avatarsdk.AvatarSdk;
import dev.likeness.avatarsdk.AvatarSdkCredentials;
import dev.likeness.avatarsdk.AvatarSdkOptions;
import dev.likeness.avatarsdk.Pipeline;
import dev.likeness.avaturn.Avaturn;
import dev.likeness.avaturn.AvaturnOptions;
import dev.likeness.avaturn.AvaturnToken;
import dev.likeness.demo.DemoOptions.ServiceChoice;
import dev.likeness.demo.booth.LookBookShelf;
import dev.likeness.konpro.KonPro;
import dev.likeness.konpro.KonProKey;
import dev.likeness.konpro.KonProOptions;
import dev.likeness.sandbox.Sandbox;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.service.AvatarService;
import dev.likeness.service.PlayerStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The service that the demo talks to, and with the sandbox also the server behind it. */
final class DemoService implements AutoCloseable {

    /**
     * Files that are the same for all avatars are kept by their address; on the same port they are
     * found again when the demo is started the next time.
     */
    private static final int USUAL_PORT = 27182;

    private static final Duration SANDBOX_POLL = Duration.ofMillis(250);

    private final AvatarService service;
    private final Optional<KonPro> konPro;
    private final Optional<Sandbox> sandbox;
    private final Path cache;

    private DemoService(
            AvatarService service, Optional<KonPro> konPro, Optional<Sandbox> sandbox, Path cache) {
        this.service = service;
        this.konPro = konPro;
        this.sandbox = sandbox;
        this.cache = cache;
    }

    /**
     * Opens the service chosen.
     *
     * @param options what was asked for (not null)
     * @param sandboxOptions how patient a sandbox makes its users (not null)
     * @return the service (not null)
     */
    static DemoService open(DemoOptions options, SandboxOptions sandboxOptions) {
        if (options.service() == ServiceChoice.AVATURN) {
            return avaturn(options, sandboxOptions);
        }
        AvatarSdkOptions sdk = AvatarSdkOptions.DEFAULT.withPipeline(pipeline(options.pipeline()));
        if (options.service() == ServiceChoice.AVATARSDK) {
            Path cache = options.cache().resolve(options.service().folder());
            PlayerStore player = PlayerStore.inFile(cache.resolve("player.txt"));
            AvatarService real =
                    AvatarSdk.connect(
                            AvatarSdkCredentials.fromEnvironment(), sdk.withPlayers(player));
            return new DemoService(real, realKonPro(), Optional.empty(), cache);
        }
        Path cache = options.cache().resolve(options.service().folder() + "-" + SandboxBuild.tag());
        Sandbox sandbox = Sandbox.startPreferring(USUAL_PORT, sandboxOptions);
        AvatarService local =
                AvatarSdk.connect(
                        new AvatarSdkCredentials(sandbox.clientId(), sandbox.clientSecret()),
                        sdk.withBaseUrl(sandbox.uri())
                                .withPlayers(PlayerStore.inMemory())
                                .withPollInterval(SANDBOX_POLL));
        return new DemoService(local, localKonPro(sandbox), Optional.of(sandbox), cache);
    }

    private static DemoService avaturn(DemoOptions options, SandboxOptions sandboxOptions) {
        Path cache = options.cache().resolve(options.service().folder());
        if (System.getenv(AvaturnToken.VARIABLE) != null) {
            PlayerStore user = PlayerStore.inFile(cache.resolve("user.txt"));
            AvatarService real =
                    Avaturn.connect(
                            AvaturnToken.fromEnvironment(), AvaturnOptions.DEFAULT.withUsers(user));
            return new DemoService(real, realKonPro(), Optional.empty(), cache);
        }
        Sandbox sandbox = Sandbox.startPreferring(USUAL_PORT, sandboxOptions);
        AvatarService local =
                Avaturn.connect(
                        new AvaturnToken(sandbox.avaturnToken()),
                        AvaturnOptions.DEFAULT
                                .withBaseUrl(sandbox.uri())
                                .withUsers(PlayerStore.inMemory())
                                .withPollInterval(SANDBOX_POLL));
        return new DemoService(
                local,
                localKonPro(sandbox),
                Optional.of(sandbox),
                cache.resolveSibling("avaturn-" + SandboxBuild.tag()));
    }

    AvatarService service() {
        return service;
    }

    /** Where the look book is, if there is a service to send it to. */
    Optional<LookBookShelf> shelf() {
        return konPro.map(open -> new LookBookShelf(cache.resolve("lookbook"), open));
    }

    /** Where files of this service are kept. */
    Path cache() {
        return cache;
    }

    @Override
    public void close() {
        service.close();
        konPro.ifPresent(KonPro::close);
        sandbox.ifPresent(Sandbox::close);
    }

    private static Optional<KonPro> localKonPro(Sandbox sandbox) {
        return Optional.of(
                KonPro.open(
                        new KonProKey(sandbox.konProKey()),
                        KonProOptions.DEFAULT.withHosts(sandbox.uri(), sandbox.uri())));
    }

    /** The game can do without. */
    private static Optional<KonPro> realKonPro() {
        return System.getenv(KonProKey.VARIABLE) == null
                ? Optional.empty()
                : Optional.of(KonPro.open(KonProKey.fromEnvironment(), KonProOptions.DEFAULT));
    }

    private static Pipeline pipeline(String name) {
        return name.equals(Pipeline.ANIMATED_FACE.name())
                ? Pipeline.ANIMATED_FACE
                : new Pipeline(name, Pipeline.METAPERSON_FEMALE.subtype());
    }
}
