package dev.likeness.avaturn;

import dev.likeness.http.HttpDownload;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ForwardStages;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.Stage;
import dev.likeness.job.StageListener;
import dev.likeness.service.AvatarFiles;
import dev.likeness.service.AvatarFiles.GltfBody;
import dev.likeness.service.AvatarOrder;
import dev.likeness.service.AvatarService;
import dev.likeness.service.AvatarTraits;
import dev.likeness.service.RemoteFile;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Avatars from Avaturn (api.avaturn.me).
 *
 * <pre>{@code
 * AvatarService service = Avaturn.connect(AvaturnToken.fromEnvironment(), AvaturnOptions.DEFAULT);
 * }</pre>
 *
 * <p>An avatar comes as one file with what it wears: other hair or clothes are another {@link
 * #customize customization} and another export. In an order, the first haircut is worn; a garment's
 * name may begin with its place ("eyewear:round_metal"), else it is clothing.
 */
public final class Avaturn implements AvatarService {

    private static final Logger LOG = LoggerFactory.getLogger(Avaturn.class);

    private final AvaturnClient client;
    private final AvaturnOptions options;
    private final UserIdentity user;
    private final Waiting waiting;
    private final ExportFiles files;

    private Avaturn(AvaturnClient client, AvaturnOptions options) {
        this.client = client;
        this.options = options;
        this.user = new UserIdentity(client, options.users());
        this.waiting = new Waiting(client, options);
        this.files = new ExportFiles(client, waiting);
    }

    /**
     * Prepares the service; no connection is opened yet.
     *
     * @param token of the project (not null)
     * @param options where and how (not null)
     * @return the service, to be closed (not null)
     */
    public static Avaturn connect(AvaturnToken token, AvaturnOptions options) {
        return new Avaturn(AvaturnClient.open(token, options), options);
    }

    /**
     * The API call by call.
     *
     * @return the client that this service uses; closed with it (not null)
     */
    public AvaturnClient client() {
        return client;
    }

    /**
     * The user for whom avatars are made; created at the first call.
     *
     * @param cancellation aborts it (not null)
     * @return the user's id (not null)
     */
    public String userId(Cancellation cancellation) {
        return user.id(cancellation);
    }

    /**
     * The service's own editor, in a browser.
     *
     * @param browser opens links (not null)
     * @return the editor (not null)
     */
    public AvaturnEditor editor(Browser browser) {
        return new AvaturnEditor(client, browser, options);
    }

    /**
     * Changes how an avatar looks: what is null stays as it is. {@link #fetch} gets it then.
     *
     * @param avatarId which one (not null)
     * @param look what changes (not null)
     * @param cancellation aborts it (not null)
     * @throws WrongSlotException if an asset is of another kind than its place
     * @throws AssetGoneException if an asset is no longer there
     */
    public void customize(String avatarId, Customization look, Cancellation cancellation) {
        Customization now = client.customization(avatarId, cancellation);
        client.customize(avatarId, Looks.merged(now, look), cancellation);
    }

    @Override
    public AvatarFiles create(
            AvatarOrder order,
            Predicate<String> held,
            StageListener listener,
            Cancellation cancellation) {
        StageListener stages = new ForwardStages(listener);
        stages.onStage(Stage.PREPARING, 0);
        PhotoSet photos = photos(order);
        Customization look = Looks.of(options.look(), order);
        stages.onStage(Stage.PREPARING, 1);
        String userId = user.id(cancellation);
        ProvisionalAvatar avatar = client.newAvatar(userId, cancellation);
        client.upload(
                avatar,
                photos,
                (sent, total) ->
                        stages.onStage(Stage.UPLOADING, total <= 0 ? 0 : (double) sent / total),
                cancellation);
        waiting.forAvatar(userId, avatar.avatarId(), stages, cancellation);
        // The service calls an export of an avatar that nobody has customized undefined.
        client.customize(
                avatar.avatarId(),
                Looks.merged(lookAtFirst(avatar.avatarId(), cancellation), look),
                cancellation);
        return exported(avatar.avatarId(), stages, cancellation);
    }

    /** What the service thinks of by itself; nothing, if it does not say before it is told. */
    private Customization lookAtFirst(String avatarId, Cancellation cancellation) {
        try {
            return client.customization(avatarId, cancellation);
        } catch (ServiceRefusedException e) {
            LOG.debug("{}", e.getMessage());
            return Customization.EMPTY;
        }
    }

    private PhotoSet photos(AvatarOrder order) {
        return new PhotoSet(
                JpegPhotos.of(order.photo()),
                order.sidePhotos().stream().map(JpegPhotos::of).toList(),
                order.sex().orElse(options.sex()),
                false);
    }

    @Override
    public AvatarFiles fetch(String avatarCode, StageListener listener, Cancellation cancellation) {
        return exported(avatarCode, new ForwardStages(listener), cancellation);
    }

    /** The export is begun and waited for here, its link is asked for when the file is opened. */
    private AvatarFiles exported(String avatarId, StageListener stages, Cancellation cancellation) {
        stages.onStage(Stage.EXPORTING, 0);
        waiting.forExport(avatarId, cancellation);
        stages.onStage(Stage.EXPORTING, 1);
        return new AvatarFiles(
                avatarId,
                new GltfBody(ExportFiles.of(avatarId), List.of()),
                List.of(),
                List.of(),
                AvatarTraits.UNKNOWN);
    }

    @Override
    public List<RemoteFile> filesKnownInAdvance(AvatarOrder order, Cancellation cancellation) {
        return List.of();
    }

    @Override
    public Download open(RemoteFile file, Cancellation cancellation) {
        return open(file, Map.of(), cancellation);
    }

    @Override
    public Download open(
            RemoteFile file, Map<String, String> conditions, Cancellation cancellation) {
        HttpDownload download = files.open(file, conditions, cancellation);
        return new Download(
                download.stream(), download.length(), download.status(), download.headers());
    }

    @Override
    public void close() {
        client.close();
    }
}
