package dev.likeness.avatarsdk;

import dev.likeness.http.HttpAnswer;
import dev.likeness.http.HttpDownload;
import dev.likeness.http.HttpSession;
import dev.likeness.http.Json;
import dev.likeness.http.UploadListener;
import dev.likeness.job.Cancellation;
import dev.likeness.job.PhotoRejectedException;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.ServiceUnavailableException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/**
 * The Web API of Avatar SDK, call by call, for games that want more than {@link AvatarSdk} gives.
 *
 * <p>Any thread but the render thread: every call blocks until answered. Failures are {@link
 * dev.likeness.job.AvatarException}s. The token is fetched, kept and renewed by itself; with the
 * key of an app with client access the player is registered by itself at the first call.
 */
public final class AvatarSdkClient implements AutoCloseable {

    private final ApiSessions sessions;
    private final HttpSession session;
    private final Json json = SdkJson.create();
    private final Paths paths;

    private AvatarSdkClient(ApiSessions sessions) {
        this.sessions = sessions;
        this.session = sessions.api();
        this.paths = new Paths(session);
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

    static AvatarSdkClient open(
            AvatarSdkCredentials credentials, AvatarSdkOptions options, InstantSource clock) {
        return new AvatarSdkClient(new ApiSessions(credentials, options, SdkJson.create(), clock));
    }

    /**
     * The code under which this client acts, with the key of an app with client access.
     *
     * @return a PlayerUID, or empty if none was supplied or registered yet
     */
    public Optional<String> playerUid() {
        return sessions.identity().knownUid();
    }

    /**
     * Registers one more player.
     *
     * @param comment free text (not null, may be empty)
     * @param cancellation aborts it (not null)
     * @return the player (not null)
     */
    public SdkPlayer registerPlayer(String comment, Cancellation cancellation) {
        return sessions.identity().register(comment, cancellation);
    }

    /**
     * What an account may ask a pipeline to compute.
     *
     * @param pipeline which (not null)
     * @param cancellation aborts it (not null)
     * @return names by category and group (not null)
     * @throws ServiceRefusedException if the account may not use the pipeline
     */
    public AvailableParameters availableParameters(Pipeline pipeline, Cancellation cancellation) {
        Object tree = tree(choicesOf("parameters", pipeline), cancellation);
        return AvailableParameters.of(tree, pipeline.subtype());
    }

    /**
     * What an account may list in exports of a pipeline.
     *
     * @param pipeline which (not null)
     * @param cancellation aborts it (not null)
     * @return names by category (not null)
     */
    public ExportChoices exportChoices(Pipeline pipeline, Cancellation cancellation) {
        Object tree = tree(choicesOf("export_parameters", pipeline), cancellation);
        return ExportChoices.of(tree, pipeline.subtype());
    }

    /**
     * Textures that are the same for all avatars.
     *
     * @param pipelineName for example "metaperson_2.0" (not null)
     * @param filters for example "lod" and "LOD1,LOD2"; case matters (not null, may be empty)
     * @param cancellation aborts it (not null)
     * @return the textures (not null, may be empty)
     */
    public List<StaticResource> staticResources(
            String pipelineName, Map<String, String> filters, Cancellation cancellation) {
        HttpUrl url = Paths.with(paths.path("static_resources", pipelineName), filters);
        return StaticResource.flatten(tree(url, cancellation));
    }

    /**
     * Orders an avatar. This costs money and is never repeated by itself.
     *
     * @param order what to compute (not null)
     * @param listener hears how much of the photo is sent (not null)
     * @param cancellation aborts it (not null)
     * @return the avatar with its code, without links yet (not null)
     * @throws PhotoRejectedException if the service finds fault with the photo
     */
    public SdkAvatar createAvatar(
            NewAvatar order, UploadListener listener, Cancellation cancellation) {
        HttpAnswer answer;
        try {
            answer = session.post(paths.path("avatars"), form(order), listener, cancellation);
        } catch (ServiceRefusedException e) {
            throw PhotoComplaint.find(e).<RuntimeException>map(found -> found).orElse(e);
        }
        return named(json.read(SdkAvatar.class, answer), SdkAvatar::code, answer);
    }

    /**
     * Asks how far an avatar is.
     *
     * @param code the avatar (not null)
     * @param cancellation aborts it (not null)
     * @return the avatar (not null)
     */
    public SdkAvatar avatar(String code, Cancellation cancellation) {
        HttpAnswer answer = session.get(paths.path("avatars", code), cancellation);
        return named(json.read(SdkAvatar.class, answer), SdkAvatar::code, answer);
    }

    /**
     * Lists avatars, page by page as the stream is read; reading it throws what a call throws.
     *
     * @param filters for example "status" and "completed" (not null, may be empty)
     * @param cancellation aborts it (not null)
     * @return a lazy stream (not null)
     */
    public Stream<SdkAvatar> avatars(Map<String, String> filters, Cancellation cancellation) {
        return list(SdkAvatar.class, Paths.with(paths.path("avatars"), filters), cancellation);
    }

    /**
     * Deletes an avatar with all its files.
     *
     * @param code the avatar (not null)
     * @param cancellation aborts it (not null)
     */
    public void deleteAvatar(String code, Cancellation cancellation) {
        session.delete(paths.path("avatars", code), cancellation);
    }

    /**
     * The haircuts fitted to an avatar, for pipelines without exports.
     *
     * @param avatar completed, with a code (not null)
     * @param cancellation aborts it (not null)
     * @return the haircuts (not null, may be empty)
     */
    public List<SdkHaircut> haircuts(SdkAvatar avatar, Cancellation cancellation) {
        HttpUrl url = paths.linkOr(avatar.haircuts(), "avatars", avatar.code(), "haircuts");
        return list(SdkHaircut.class, url, cancellation).toList();
    }

    /**
     * The textures of an avatar, for pipelines without exports.
     *
     * @param code the avatar (not null)
     * @param cancellation aborts it (not null)
     * @return the textures (not null, may be empty)
     */
    public List<SdkTexture> textures(String code, Cancellation cancellation) {
        return list(SdkTexture.class, paths.path("avatars", code, "textures"), cancellation)
                .toList();
    }

    /**
     * What the service read from the photo.
     *
     * @param avatar completed, with a code (not null)
     * @param cancellation aborts it (not null)
     * @return as much as was asked for when ordering (not null)
     */
    public SdkModelInfo modelInfo(SdkAvatar avatar, Cancellation cancellation) {
        HttpUrl url = paths.linkOr(avatar.modelInfo(), "avatars", avatar.code(), "model_info");
        return json.read(SdkModelInfo.class, session.get(url, cancellation));
    }

    /**
     * The exports of an avatar, in the order of their parameters.
     *
     * @param code the avatar (not null)
     * @param cancellation aborts it (not null)
     * @return the exports (not null, may be empty)
     */
    public List<SdkExport> exports(String code, Cancellation cancellation) {
        return list(SdkExport.class, exportsUrl(code), cancellation).toList();
    }

    /**
     * Asks how far an export is.
     *
     * @param avatarCode the avatar (not null)
     * @param exportCode the export (not null)
     * @param cancellation aborts it (not null)
     * @return the export (not null)
     */
    public SdkExport export(String avatarCode, String exportCode, Cancellation cancellation) {
        HttpUrl url = paths.path("avatars", avatarCode, "exports", exportCode);
        return json.read(SdkExport.class, session.get(url, cancellation));
    }

    /**
     * Orders one more export of a completed avatar. Never repeated by itself.
     *
     * @param avatarCode the avatar (not null)
     * @param parameters what it shall consist of (not null)
     * @param comment free text (not null, may be empty)
     * @param cancellation aborts it (not null)
     * @return the export with its code, mostly without files yet (not null)
     */
    public SdkExport createExport(
            String avatarCode,
            Map<String, Object> parameters,
            String comment,
            Cancellation cancellation) {
        MultipartBody form =
                new MultipartBody.Builder()
                        .setType(MultipartBody.FORM)
                        .addFormDataPart("parameters", json.write(parameters))
                        .addFormDataPart("comment", comment)
                        .build();
        HttpAnswer answer =
                session.post(exportsUrl(avatarCode), form, UploadListener.NONE, cancellation);
        return named(json.read(SdkExport.class, answer), SdkExport::code, answer);
    }

    /**
     * Where the files of avatars are.
     *
     * @return makes URLs, asks nobody (not null)
     */
    public AvatarLinks links() {
        return new AvatarLinks(paths);
    }

    /**
     * Where the raw blendshape deltas are, for pipelines without exports.
     *
     * @param avatar completed, with a code (not null)
     * @param cancellation aborts the question whether there are any (not null)
     * @return URL of a zip with one .bin per shape, or empty if the avatar has none
     */
    public Optional<URI> blendshapes(SdkAvatar avatar, Cancellation cancellation) {
        HttpUrl link = paths.linkOr(avatar.blendshapes(), "avatars", avatar.code(), "blendshapes");
        HttpUrl url = Paths.with(link, Map.of("fmt", "bin"));
        return session.head(url, cancellation).status() == 204
                ? Optional.empty()
                : Optional.of(url.uri());
    }

    /**
     * How many avatars the account made. The service documents the answer and not the path.
     *
     * @param path from the service's root, as told by its support (not null)
     * @param cancellation aborts it (not null)
     * @return the numbers (not null)
     */
    public SdkUsage usage(String path, Cancellation cancellation) {
        return json.read(SdkUsage.class, session.get(session.resolve(path), cancellation));
    }

    /**
     * Opens a file. Credentials go along only if it is at the API's own host.
     *
     * @param link absolute, or relative to the API's root (not null)
     * @param cancellation aborts it, also while the file is read (not null)
     * @return the file, to be closed (not null)
     */
    public HttpDownload open(String link, Cancellation cancellation) {
        return session.open(session.resolve(link), cancellation);
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
        return session.open(session.resolve(link), conditions, cancellation);
    }

    @Override
    public void close() {
        sessions.close();
    }

    HttpUrl resolve(String link) {
        return session.resolve(link);
    }

    HttpUrl exportsUrl(String avatarCode) {
        return paths.path("avatars", avatarCode, "exports");
    }

    /** Everything else may be missing, but without its code nothing can be asked of a thing. */
    private static <T> T named(T thing, Function<T, String> code, HttpAnswer answer) {
        if (code.apply(thing) == null || code.apply(thing).isBlank()) {
            throw new ServiceUnavailableException(answer.what() + " answered without code", null);
        }
        return thing;
    }

    private HttpUrl choicesOf(String kind, Pipeline pipeline) {
        return Paths.with(
                paths.path(kind, "available", pipeline.name()),
                Map.of("pipeline_subtype", pipeline.subtype()));
    }

    private Object tree(HttpUrl url, Cancellation cancellation) {
        return json.readTree(session.get(url, cancellation));
    }

    private <T> Stream<T> list(Class<T> type, HttpUrl first, Cancellation cancellation) {
        return Pages.stream(session, json, type, first, cancellation);
    }

    private MultipartBody form(NewAvatar order) {
        MultipartBody.Builder form =
                new MultipartBody.Builder()
                        .setType(MultipartBody.FORM)
                        .addFormDataPart("name", order.name())
                        .addFormDataPart("description", order.description())
                        .addFormDataPart("pipeline", order.pipeline().name())
                        .addFormDataPart("pipeline_subtype", order.pipeline().subtype());
        order.parameters()
                .ifPresent(chosen -> form.addFormDataPart("parameters", json.write(chosen)));
        if (!order.exports().isEmpty()) {
            form.addFormDataPart("export_parameters", json.write(order.exports()));
        }
        MediaType type = MediaType.parse(order.photo().mediaType());
        form.addFormDataPart(
                "photo", order.photo().fileName(), RequestBody.create(order.photo().bytes(), type));
        return form.build();
    }
}
