package dev.likeness.avaturn;

import dev.likeness.avaturn.AvaturnEvent.AvatarReady;
import dev.likeness.avaturn.AvaturnEvent.ExportReady;
import dev.likeness.avaturn.AvaturnEvent.RenderReady;
import dev.likeness.avaturn.WebhookReader.BadWebhookException;
import dev.likeness.http.DownloadListener;
import dev.likeness.http.HttpErrorAnswer;
import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the service's webhooks in a studio's backend, whatever framework that is built on: give
 * {@link #handle} what came, send back what it says.
 *
 * <p>Anybody can send a webhook, and the service documents no signature. So one is a hint and no
 * more: only what is expected is looked at, and before anybody hears of it the service itself is
 * asked. Webhooks that come twice, before they are expected, late or from a stranger do no harm.
 * Any thread; handling blocks for one request.
 */
public final class AvaturnWebhooks {

    private static final Logger LOG = LoggerFactory.getLogger(AvaturnWebhooks.class);
    private static final int LARGEST_BODY = 64 << 10;
    private static final int MOST_REMEMBERED = 1000;

    private final AvaturnClient client;
    private final Consumer<AvaturnEvent> listener;
    private final Map<String, Question> expected = new HashMap<>();
    private final Set<String> usersExpected = new HashSet<>();
    private final Map<String, AvaturnEvent> early = bounded();
    private final Map<String, AvaturnEvent> told = bounded();

    /**
     * What to answer.
     *
     * @param status of HTTP: 200 is also for what is ignored, so that nobody sends it again; 503
     *     asks to send it again later
     * @param body plain text (not null)
     */
    public record Answer(int status, String body) {}

    /** Asks the service whether an event has really happened. */
    @FunctionalInterface
    private interface Question {
        /** The event as the service tells it, or empty if it has not happened. */
        Optional<AvaturnEvent> ask();
    }

    /**
     * Expects nothing yet.
     *
     * @param client asks whether a webhook is true (not null)
     * @param listener hears each event once, after the service has confirmed it, on the thread that
     *     brought it (not null)
     */
    public AvaturnWebhooks(AvaturnClient client, Consumer<AvaturnEvent> listener) {
        this.client = client;
        this.listener = listener;
    }

    /**
     * Takes a webhook.
     *
     * @param method of HTTP, like "POST" (not null)
     * @param headers of HTTP, names in any case (not null)
     * @param body all of it (not null, unaffected)
     * @return what to answer (not null)
     */
    public Answer handle(String method, Map<String, List<String>> headers, byte[] body) {
        if (!method.equalsIgnoreCase("POST")) {
            return new Answer(405, "Expected POST");
        }
        if (!isJson(headers)) {
            return new Answer(415, "Expected JSON");
        }
        if (body.length > LARGEST_BODY) {
            return new Answer(413, "Expected at most " + LARGEST_BODY + " bytes");
        }
        try {
            Optional<AvaturnEvent> event = WebhookReader.read(body);
            return event.map(this::take).orElseGet(() -> new Answer(200, "Not known"));
        } catch (BadWebhookException e) {
            return new Answer(400, e.getMessage());
        }
    }

    private static boolean isJson(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(field -> field.getKey() != null)
                .filter(field -> field.getKey().equalsIgnoreCase("Content-Type"))
                .flatMap(field -> field.getValue().stream())
                .allMatch(type -> type.toLowerCase(Locale.ROOT).contains("json"));
    }

    /**
     * Expects that an avatar gets ready.
     *
     * @param userId whose (not null)
     * @param avatarId which one (not null)
     */
    public void expectAvatar(String userId, String avatarId) {
        expect(key("avatar", avatarId), () -> askForAvatar(userId, avatarId));
    }

    /**
     * Expects that avatars of a user get ready, for example because the user is in the editor.
     *
     * @param userId whose (not null)
     */
    public void expectAvatarsOf(String userId) {
        List<AvaturnEvent> waiting;
        synchronized (this) {
            usersExpected.add(userId);
            waiting =
                    early.values().stream()
                            .filter(event -> event instanceof AvatarReady)
                            .filter(event -> userId.equals(event.userId()))
                            .toList();
        }
        waiting.forEach(this::take);
    }

    /**
     * Expects that the file of an avatar gets ready.
     *
     * @param avatarId which one (not null)
     */
    public void expectExport(String avatarId) {
        expect(key("export", avatarId), () -> askForExport(avatarId));
    }

    /**
     * Expects that a picture gets ready.
     *
     * @param avatarId of which avatar (not null)
     * @param render as it was ordered (not null)
     */
    public void expectRender(String avatarId, AvaturnRender render) {
        expect(key("render", render.id()), () -> askForRender(avatarId, render));
    }

    private void expect(String key, Question question) {
        AvaturnEvent hint;
        synchronized (this) {
            told.remove(key);
            expected.put(key, question);
            hint = early.remove(key);
        }
        if (hint != null) {
            take(hint);
        }
    }

    private Answer take(AvaturnEvent hint) {
        String key = keyOf(hint);
        Optional<Question> question = questionFor(key, hint);
        if (question.isEmpty()) {
            return new Answer(200, "Not expected");
        }
        try {
            Optional<AvaturnEvent> event = question.get().ask();
            event.filter(any -> isFirst(key, any)).ifPresent(listener);
            return new Answer(200, event.isPresent() ? "Confirmed" : "Not confirmed");
        } catch (AvatarException e) {
            LOG.info("A webhook cannot be confirmed: {}", e.getMessage());
            return e.worthRetrying()
                    ? new Answer(503, "Cannot be confirmed now")
                    : new Answer(200, "Not confirmed");
        }
    }

    /** What nobody expects yet is remembered for a while: answers may be slower than webhooks. */
    private synchronized Optional<Question> questionFor(String key, AvaturnEvent hint) {
        Question question = expected.get(key);
        if (question != null) {
            return Optional.of(question);
        }
        if (told.containsKey(key)) {
            return Optional.empty();
        }
        if (hint instanceof AvatarReady && usersExpected.contains(hint.userId())) {
            return Optional.of(() -> askForAvatar(hint.userId(), hint.avatarId()));
        }
        early.put(key, hint);
        return Optional.empty();
    }

    /** Of two that come at once, one is told. */
    private synchronized boolean isFirst(String key, AvaturnEvent event) {
        expected.remove(key);
        early.remove(key);
        return told.put(key, event) == null;
    }

    private Optional<AvaturnEvent> askForAvatar(String userId, String avatarId) {
        return client.listAvatars(userId, true, new Cancellation()).stream()
                .filter(avatar -> avatar.id().equals(avatarId))
                .findFirst()
                .flatMap(avatar -> ended(userId, avatar))
                .map(status -> new AvatarReady(avatarId, userId, status));
    }

    /** Ready are those in the list that leaves out what is not. */
    private Optional<AvaturnStatus> ended(String userId, ListedAvatar avatar) {
        if (avatar.status().filter(AvaturnStatus::isFailed).isPresent()) {
            return avatar.status();
        }
        return client.listAvatars(userId, false, new Cancellation()).stream()
                .filter(ready -> ready.id().equals(avatar.id()))
                .findFirst()
                .map(ready -> new AvaturnStatus("ready"));
    }

    private Optional<AvaturnEvent> askForExport(String avatarId) {
        AvaturnStatus status = client.export(avatarId, new Cancellation()).status();
        return Optional.ofNullable(status)
                .filter(said -> said.isReady() || said.isFailed())
                .map(said -> new ExportReady(avatarId, null, said));
    }

    /** There is no call that asks for a render: its picture is there or is not. */
    private Optional<AvaturnEvent> askForRender(String avatarId, AvaturnRender render) {
        if (render.renderUrl() == null) {
            return Optional.empty();
        }
        try {
            client.open(render.renderUrl(), DownloadListener.NONE, new Cancellation()).close();
            return Optional.of(
                    new RenderReady(avatarId, null, render.id(), new AvaturnStatus("ready")));
        } catch (AvatarException e) {
            if (e.getCause() instanceof HttpErrorAnswer answer && answer.status() < 500) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String keyOf(AvaturnEvent event) {
        if (event instanceof RenderReady render) {
            return key("render", render.id());
        }
        return key(event instanceof ExportReady ? "export" : "avatar", event.avatarId());
    }

    private static String key(String kind, String id) {
        return kind + "/" + id;
    }

    private static Map<String, AvaturnEvent> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, AvaturnEvent> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }
}
