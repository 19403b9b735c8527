package dev.likeness.avatarsdk;

import dev.likeness.http.HttpDownload;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ForwardStages;
import dev.likeness.job.Patience;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.Stage;
import dev.likeness.job.StageListener;
import dev.likeness.service.AvatarFiles;
import dev.likeness.service.AvatarOrder;
import dev.likeness.service.AvatarService;
import dev.likeness.service.RemoteFile;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Avatars from Avatar SDK (api.avatarsdk.com).
 *
 * <pre>{@code
 * AvatarService service = AvatarSdk.connect(AvatarSdkCredentials.fromEnvironment());
 * }</pre>
 *
 * <p>Haircuts that an order names are compared with those that the account may use before the
 * avatar is ordered, that is, before it costs money.
 */
public final class AvatarSdk implements AvatarService {

    private final Workbench bench;
    private final LateHaircuts lateHaircuts;

    private AvatarSdk(AvatarSdkClient client, AvatarSdkOptions options) {
        Patience patience = new Patience(options.pollInterval(), options.timeout());
        this.bench =
                new Workbench(
                        client, new AvatarWaiting(client, patience), new Offers(client), options);
        this.lateHaircuts = new LateHaircuts(bench);
    }

    /**
     * Prepares the service with {@link AvatarSdkOptions#DEFAULT}; no connection is opened yet.
     *
     * @param credentials the app's key (not null)
     * @return the service, to be closed (not null)
     */
    public static AvatarSdk connect(AvatarSdkCredentials credentials) {
        return connect(credentials, AvatarSdkOptions.DEFAULT);
    }

    /**
     * Prepares the service; no connection is opened yet.
     *
     * @param credentials the app's key (not null)
     * @param options where and how (not null)
     * @return the service, to be closed (not null)
     * @throws IllegalArgumentException if the pipeline is neither {@link Pipeline#ANIMATED_FACE}
     *     nor a metaperson one; the others can be used by {@link AvatarSdkClient} only
     */
    public static AvatarSdk connect(AvatarSdkCredentials credentials, AvatarSdkOptions options) {
        requirePipelineOfGames(options.pipeline());
        return new AvatarSdk(AvatarSdkClient.open(credentials, options), options);
    }

    /**
     * Prepares the service for a game that knows no secret; no connection is opened yet.
     *
     * @param tokens where tokens come from, mostly {@link TokenSource#fromBackend}; closed with the
     *     service (not null)
     * @param options where and how (not null)
     * @return the service, to be closed (not null)
     * @throws IllegalArgumentException as with a key
     */
    public static AvatarSdk connect(TokenSource tokens, AvatarSdkOptions options) {
        requirePipelineOfGames(options.pipeline());
        return new AvatarSdk(AvatarSdkClient.open(tokens, options), options);
    }

    private static void requirePipelineOfGames(Pipeline pipeline) {
        if (!pipeline.isMetaPerson() && !pipeline.name().equals(Pipeline.ANIMATED_FACE.name())) {
            throw new IllegalArgumentException(
                    "Expected animated_face or a metaperson pipeline, found " + pipeline);
        }
    }

    /**
     * The Web API call by call.
     *
     * @return the client that this service uses; closed with it (not null)
     */
    public AvatarSdkClient client() {
        return bench.client();
    }

    @Override
    public AvatarFiles create(
            AvatarOrder order,
            Predicate<String> held,
            StageListener listener,
            Cancellation cancellation) {
        StageListener stages = new ForwardStages(listener);
        stages.onStage(Stage.PREPARING, 0);
        order.photo().requirePicture();
        AvatarPlan plan = plan(order, held, cancellation);
        stages.onStage(Stage.PREPARING, 1);
        SdkAvatar ordered =
                bench.client()
                        .avatars()
                        .create(
                                plan.newAvatar(),
                                (sent, total) ->
                                        stages.onStage(
                                                Stage.UPLOADING,
                                                total <= 0 ? 0 : (double) sent / total),
                                cancellation);
        SdkAvatar completed = bench.waiting().forAvatar(ordered.code(), stages, cancellation);
        return plan.files(completed, stages, cancellation);
    }

    @Override
    public List<RemoteFile> filesKnownInAdvance(AvatarOrder order, Cancellation cancellation) {
        Pipeline pipeline = pipeline(order);
        if (!pipeline.isMetaPerson()) {
            return List.of();
        }
        // Of haircuts that nobody named one will be worn, and nobody knows yet which.
        return StaticTextures.of(bench, pipeline, order.haircuts(), cancellation);
    }

    @Override
    public Download open(RemoteFile file, Cancellation cancellation) {
        return download(file, bench.client().open(link(file, cancellation), cancellation));
    }

    @Override
    public Download open(
            RemoteFile file, Map<String, String> conditions, Cancellation cancellation) {
        return download(
                file, bench.client().open(link(file, cancellation), conditions, cancellation));
    }

    private String link(RemoteFile file, Cancellation cancellation) {
        return lateHaircuts.redeem(file.uri(), cancellation).orElseGet(() -> file.uri().toString());
    }

    private static Download download(RemoteFile file, HttpDownload download) {
        if (download.status() == 204) {
            download.close();
            throw new ServiceRefusedException(
                    "The service has no file '" + file.fileName() + "' (204)", null, 204);
        }
        return new Download(
                download.stream(), download.length(), download.status(), download.headers());
    }

    @Override
    public void close() {
        bench.client().close();
    }

    private AvatarPlan plan(AvatarOrder order, Predicate<String> held, Cancellation cancellation) {
        Pipeline pipeline = pipeline(order);
        return pipeline.isMetaPerson()
                ? new MetaPersonPlan(bench, pipeline, order, held, cancellation)
                : new AnimatedFacePlan(
                        bench.client(),
                        pipeline,
                        order,
                        bench.offers().parameters(pipeline, cancellation));
    }

    private Pipeline pipeline(AvatarOrder order) {
        return order.sex()
                .map(bench.options().pipeline()::forSex)
                .orElse(bench.options().pipeline());
    }
}
