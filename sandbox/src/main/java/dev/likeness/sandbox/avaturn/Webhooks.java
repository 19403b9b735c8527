package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.server.JsonText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts events to the address that is registered, again and again until somebody takes them. */
final class Webhooks implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Webhooks.class);
    private static final int ATTEMPTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Supplier<AvaturnDials> dials;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Webhooks::daemon);
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    Webhooks(Supplier<AvaturnDials> dials) {
        this.dials = dials;
    }

    void now(Map<String, Object> event) {
        later(Duration.ZERO, event);
    }

    void later(Duration delay, Map<String, Object> event) {
        dials.get().webhooks().ifPresent(target -> schedule(target, event, 1, delay));
    }

    private void schedule(URI target, Map<String, Object> event, int attempt, Duration delay) {
        try {
            thread.schedule(
                    () -> post(target, event, attempt), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOGGER.debug("The sandbox stops before {}", event.get("event"), e);
        }
    }

    private void post(URI target, Map<String, Object> event, int attempt) {
        if (wasTaken(target, event)) {
            return;
        }
        if (attempt == ATTEMPTS) {
            LOGGER.info("Nobody takes {} at {}", event.get("event"), target);
            return;
        }
        Duration pause = dials.get().retryPause().multipliedBy(1L << (attempt - 1));
        schedule(target, event, attempt + 1, pause);
    }

    private boolean wasTaken(URI target, Map<String, Object> event) {
        HttpRequest request =
                HttpRequest.newBuilder(target)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JsonText.write(event)))
                        .build();
        try {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300;
        } catch (IOException e) {
            LOGGER.debug("{} does not answer", target, e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "sandbox-webhooks");
        thread.setDaemon(true);
        return thread;
    }
}
