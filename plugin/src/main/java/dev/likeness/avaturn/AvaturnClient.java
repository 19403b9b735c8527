package dev.likeness.avaturn;

import dev.likeness.http.DownloadListener;
import dev.likeness.http.HostCredentials;
import dev.likeness.http.HttpAnswer;
import dev.likeness.http.HttpConnections;
import dev.likeness.http.HttpDownload;
import dev.likeness.http.HttpSession;
import dev.likeness.http.Json;
import dev.likeness.http.UploadListener;
import dev.likeness.job.Cancellation;
import dev.likeness.job.Later;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.service.Photo;
import dev.likeness.service.Sex;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/**
 * The API of Avaturn, call by call.
 *
 * <p>Any thread but the render thread: every call blocks until answered; {@link #async} makes a
 * future of any of them. Failures are {@link dev.likeness.job.AvatarException}s; among them {@link
 * InvalidRequestException}, {@link WrongSlotException} and {@link AssetGoneException}. The token
 * goes to the API's host alone: neither photos nor files are sent or fetched with it.
 */
public final class AvaturnClient implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final RequestBody NOTHING = RequestBody.create(new byte[0], null);
    private static final String SCENE = "^[a-zA-Z0-9_/]+$";

    private final HttpConnections connections;
    private final HttpSession api;
    private final HttpSession open;
    private final Json json = AvaturnJson.create();
    private final ExecutorService threads = Executors.newCachedThreadPool(AvaturnClient::daemon);

    private AvaturnClient(AvaturnToken token, AvaturnOptions options) {
        connections = new HttpConnections(options.http());
        Map<String, String> proof = Map.of("Authorization", "Bearer " + token.text());
        api = connections.session(options.baseUrl(), stop -> proof);
        open = connections.session(options.baseUrl(), HostCredentials.NONE);
    }

    /**
     * Prepares a client; no connection is opened yet.
     *
     * @param token of the project (not null)
     * @param options where and how (not null)
     * @return a client, to be closed (not null)
     */
    public static AvaturnClient open(AvaturnToken token, AvaturnOptions options) {
        return new AvaturnClient(Objects.requireNonNull(token, "token"), options);
    }

    /**
     * Creates a user.
     *
     * @param cancellation aborts it (not null)
     * @return the user (not null)
     */
    public AvaturnUser createUser(Cancellation cancellation) {
        HttpAnswer answer = post(path("users", "new"), NOTHING, cancellation);
        return required(json.read(AvaturnUser.class, answer), AvaturnUser::id, answer);
    }

    /**
     * Deletes a user.
     *
     * @param userId whom (not null)
     * @param cancellation aborts it (not null)
     */
    public void deleteUser(String userId, Cancellation cancellation) {
        delete(path("users", userId), cancellation);
    }

    /**
     * Opens the editor for a user.
     *
     * @param userId for whom (not null)
     * @param config what the editor shall do, or empty to leave it to the service (not null)
     * @param cancellation aborts it (not null)
     * @return the visit, its link good for a short time (not null)
     */
    public AvaturnSession newSession(
            String userId, Optional<SessionConfig> config, Cancellation cancellation) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("user_id", Objects.requireNonNull(userId, "userId"));
        config.ifPresent(given -> request.put("config", given.toMap()));
        HttpAnswer answer = post(path("sessions", "new"), body(json.write(request)), cancellation);
        return required(json.read(AvaturnSession.class, answer), AvaturnSession::url, answer);
    }

    /**
     * Lists a user's avatars.
     *
     * @param userId whose (not null)
     * @param includeNotReady true for those too that are not ready, and may never be
     * @param cancellation aborts it (not null)
     * @return the avatars (not null, may be empty)
     */
    public List<ListedAvatar> listAvatars(
            String userId, boolean includeNotReady, Cancellation cancellation) {
        HttpUrl plain = path("users", userId, "avatars");
        HttpUrl url =
                includeNotReady
                        ? plain.newBuilder().addQueryParameter("include_not_ready", "true").build()
                        : plain;
        return Refusals.told(() -> json.readList(ListedAvatar.class, api.get(url, cancellation)));
    }

    /**
     * Begins an avatar of photos, which {@link #upload} sends then. Never repeated by itself.
     *
     * @param userId whose (not null)
     * @param cancellation aborts it (not null)
     * @return its id, and where the photos go (not null)
     */
    public ProvisionalAvatar newAvatar(String userId, Cancellation cancellation) {
        Map<String, Object> request = Map.of("user_id", Objects.requireNonNull(userId, "userId"));
        HttpAnswer answer = post(path("avatars", "new"), body(json.write(request)), cancellation);
        ProvisionalAvatar avatar = json.read(ProvisionalAvatar.class, answer);
        required(avatar, ProvisionalAvatar::avatarId, answer);
        return required(avatar, ProvisionalAvatar::uploadUrl, answer);
    }

    /**
     * Sends the photos of an avatar, without the token. Never repeated by itself.
     *
     * @param avatar where they go (not null)
     * @param photos JPEGs (not null)
     * @param listener hears how much is sent (not null)
     * @param cancellation aborts it, also in the middle (not null)
     */
    public void upload(
            ProvisionalAvatar avatar,
            PhotoSet photos,
            UploadListener listener,
            Cancellation cancellation) {
        MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        addPhoto(form, "image-frontal", photos.frontal());
        for (int i = 0; i < photos.sides().size(); i++) {
            addPhoto(form, "image-side-" + (i + 1), photos.sides().get(i));
        }
        form.addFormDataPart("body-type", photos.bodyType() == Sex.MALE ? "male" : "female");
        form.addFormDataPart("telephoto", Boolean.toString(photos.telephoto()));
        HttpUrl target = open.resolve(avatar.uploadUrl());
        Refusals.told(() -> open.post(target, form.build(), listener, cancellation));
    }

    private static void addPhoto(MultipartBody.Builder form, String field, Photo photo) {
        form.addFormDataPart(
                field,
                photo.fileName(),
                RequestBody.create(photo.bytes(), MediaType.get(photo.mediaType())));
    }

    /**
     * Asks how an avatar looks.
     *
     * @param avatarId which one (not null)
     * @param cancellation aborts it (not null)
     * @return its look, parts of it may be null (not null)
     */
    public Customization customization(String avatarId, Cancellation cancellation) {
        HttpUrl url = path("avatars", avatarId, "customization");
        return Refusals.told(() -> json.read(Customization.class, api.get(url, cancellation)));
    }

    /**
     * Sets how an avatar looks.
     *
     * @param avatarId which one (not null)
     * @param look all of it (not null)
     * @param cancellation aborts it (not null)
     * @throws WrongSlotException if an asset is of another kind than its place
     * @throws AssetGoneException if an asset is no longer there
     * @throws InvalidRequestException if fields are wrong
     */
    public void customize(String avatarId, Customization look, Cancellation cancellation) {
        HttpUrl url = path("avatars", avatarId, "customization");
        RequestBody body = body(AvaturnJson.write(look));
        Refusals.told(() -> api.put(url, body, cancellation));
    }

    /**
     * Deletes an avatar.
     *
     * @param userId whose it is (not null)
     * @param avatarId which one (not null)
     * @param cancellation aborts it (not null)
     */
    public void deleteAvatar(String userId, String avatarId, Cancellation cancellation) {
        delete(path("users", userId, "avatars", avatarId), cancellation);
    }

    /**
     * Orders a picture of an avatar. Never repeated by itself.
     *
     * @param avatarId of which one (not null)
     * @param scene letters, digits, underscores and slashes, like "common/preview" (not null)
     * @param format "jpg", "png" or "webp", or empty to leave it to the service (not null)
     * @param cancellation aborts it (not null)
     * @return the picture, mostly not drawn yet (not null)
     */
    public AvaturnRender render(
            String avatarId, String scene, Optional<String> format, Cancellation cancellation) {
        if (!scene.matches(SCENE)) {
            throw new IllegalArgumentException(
                    "Expected a scene of letters, digits, _ and /, found '" + scene + "'");
        }
        HttpUrl.Builder url =
                path("renders", "new")
                        .newBuilder()
                        .addQueryParameter("avatar_id", Objects.requireNonNull(avatarId))
                        .addQueryParameter("scene", scene);
        format.ifPresent(given -> url.addQueryParameter("format", given));
        HttpAnswer answer = post(url.build(), NOTHING, cancellation);
        return required(json.read(AvaturnRender.class, answer), AvaturnRender::id, answer);
    }

    /**
     * Asks for the file of an avatar's present version, and has it made if that was not done yet.
     * Asking again is how to learn whether it is ready.
     *
     * @param avatarId of which one; it should have been customized (not null)
     * @param cancellation aborts it (not null)
     * @return pending, or ready with a link (not null)
     */
    public AvaturnExport export(String avatarId, Cancellation cancellation) {
        HttpUrl url =
                path("exports", "new")
                        .newBuilder()
                        .addQueryParameter("avatar_id", Objects.requireNonNull(avatarId))
                        .build();
        return json.read(AvaturnExport.class, post(url, NOTHING, cancellation));
    }

    /**
     * Opens a file at a link that the service sent, without the token.
     *
     * @param link absolute (not null)
     * @param listener hears of progress (not null)
     * @param cancellation aborts it, also while the file is read (not null)
     * @return the file, to be closed (not null)
     */
    public HttpDownload open(String link, DownloadListener listener, Cancellation cancellation) {
        return open.open(open.resolve(link), listener, cancellation);
    }

    HttpDownload open(String link, Map<String, String> conditions, Cancellation cancellation) {
        return open.open(open.resolve(link), conditions, cancellation);
    }

    /**
     * Makes a call on another thread, for example {@code client.async(stop ->
     * client.listAvatars(user, false, stop))}.
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

    private HttpAnswer post(HttpUrl url, RequestBody body, Cancellation cancellation) {
        return Refusals.told(() -> api.post(url, body, UploadListener.NONE, cancellation));
    }

    private void delete(HttpUrl url, Cancellation cancellation) {
        Refusals.told(() -> api.delete(url, cancellation));
    }

    /** Without a charset in its type, as the service's samples have it. */
    private static RequestBody body(String text) {
        return RequestBody.create(text.getBytes(StandardCharsets.UTF_8), JSON);
    }

    private HttpUrl path(String... segments) {
        HttpUrl.Builder url = api.url().addPathSegments("api/v1");
        for (String segment : segments) {
            if (segment == null || segment.isBlank() || segment.matches("\\.{1,2}")) {
                throw new IllegalArgumentException(
                        "Expected an id of the service, found '" + segment + "'");
            }
            url.addPathSegment(segment);
        }
        return url.build();
    }

    /** Everything else may be missing, but without this the thing is of no use. */
    private static <T> T required(T thing, Function<T, String> part, HttpAnswer answer) {
        if (part.apply(thing) == null || part.apply(thing).isBlank()) {
            throw new ServiceUnavailableException(
                    answer.what() + " answered without id or link", null);
        }
        return thing;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "likeness-avaturn");
        thread.setDaemon(true);
        return thread;
    }
}
