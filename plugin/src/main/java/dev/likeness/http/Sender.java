package dev.likeness.http;

import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceRefusedException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one request until it is answered well or given up: adds the credentials where they belong,
 * follows redirects, repeats what may be repeated.
 */
final class Sender {

    /** When a request may be sent again. */
    enum Repeat {
        /** Safe: also when it may have reached the service. */
        ALLOWED,
        /** Changes something: only if the service was too busy to look at it (429). */
        IF_THROTTLED,
        /** Costs money: not by us. */
        NEVER
    }

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int MOST_REDIRECTS = 5;
    private static final int NO_ANSWER = 0;
    private static final int THROTTLED = 429;
    private static final Set<Integer> WORTH_REPEATING = Set.of(NO_ANSWER, THROTTLED, 502, 503, 504);

    private final OkHttpClient client;
    private final RetryPolicy policy;
    private final HttpUrl home;
    private final HostCredentials credentials;
    private final RequestBudget budget;

    Sender(
            OkHttpClient client,
            HttpOptions options,
            HttpUrl home,
            HostCredentials credentials,
            RequestBudget budget) {
        this.client = client;
        this.policy = options.retry();
        this.home = home;
        this.credentials = credentials;
        this.budget = budget;
    }

    /** Takes what is wanted from an answer; closes it unless it keeps it. */
    @FunctionalInterface
    interface Reader<T> {
        T read(OpenAnswer answer) throws IOException;
    }

    /**
     * Sends a request.
     *
     * @param reader gets an answer with a 2xx status; its failing counts as a broken connection
     * @return what the reader took
     * @throws AvatarException if there is no such answer
     */
    <T> T send(Request request, Repeat repeat, Reader<T> reader, Cancellation cancellation) {
        if (repeat != Repeat.ALLOWED) {
            // A connection that idled may be closed already; what cannot be repeated gets a new
            // one.
            client.connectionPool().evictAll();
        }
        boolean renewed = false;
        int attempt = 1;
        int throttlings = 0;
        while (true) {
            cancellation.throwIfCancelled();
            Map<String, String> proof = proofFor(request.url(), cancellation);
            Outcome<T> outcome = attempt(request, proof, reader, cancellation);
            if (outcome.failure() == null) {
                return outcome.result();
            }
            if (outcome.status() == 401 && !renewed && credentials.renew(proof)) {
                // A request answered 401 was not carried out: even a POST may go out again.
                renewed = true;
                continue;
            }
            Optional<Duration> pause = pauseBeforeRepeating(outcome, attempt);
            boolean throttled = outcome.status() == THROTTLED;
            if (throttled && Links.sameOrigin(request.url(), home)) {
                pause.ifPresent(budget::rest);
            }
            boolean allowed =
                    repeat == Repeat.ALLOWED || repeat == Repeat.IF_THROTTLED && throttled;
            boolean spent =
                    throttled
                            ? throttlings >= policy.mostThrottlings()
                            : attempt >= policy.attempts();
            if (!allowed || spent || pause.isEmpty()) {
                throw outcome.failure();
            }
            LOG.debug("{}; again in {}", outcome.failure().getMessage(), pause.get());
            cancellation.sleep(pause.get().toMillis());
            if (throttled) {
                throttlings++;
            } else {
                attempt++;
            }
        }
    }

    /** How one sending ended: with a result, or with a failure. */
    private record Outcome<T>(
            T result, int status, Optional<Duration> retryAfter, AvatarException failure) {}

    private <T> Outcome<T> attempt(
            Request request,
            Map<String, String> proof,
            Reader<T> reader,
            Cancellation cancellation) {
        try {
            OpenAnswer answer = follow(request, proof, cancellation);
            int status = answer.response().code();
            return isGood(answer.response())
                    ? new Outcome<>(reader.read(answer), status, Optional.empty(), null)
                    : refused(answer, proof, cancellation);
        } catch (IOException e) {
            AvatarException failure = Failures.ofBrokenConnection(request, e, cancellation);
            if (failure instanceof AvatarCancelledException) {
                throw failure;
            }
            return new Outcome<>(null, NO_ANSWER, Optional.empty(), failure);
        }
    }

    /** To a request with conditions it is an answer too that they are not met. */
    private static boolean isGood(Response response) {
        Request request = response.request();
        boolean asksIfChanged =
                request.header("If-None-Match") != null
                        || request.header("If-Modified-Since") != null;
        return response.isSuccessful()
                || response.code() == 304 && asksIfChanged
                || response.code() == 416 && request.header("If-Range") != null;
    }

    private static <T> Outcome<T> refused(
            OpenAnswer answer, Map<String, String> proof, Cancellation cancellation) {
        try (answer) {
            Response response = answer.response();
            AvatarException failure = Failures.ofAnswer(response, proof.values());
            cancellation.throwIfCancelled();
            return new Outcome<>(
                    null,
                    response.code(),
                    RetryAfter.parse(response.header("Retry-After"), Instant.now()),
                    failure);
        }
    }

    private Optional<Duration> pauseBeforeRepeating(Outcome<?> outcome, int attempt) {
        if (!WORTH_REPEATING.contains(outcome.status())) {
            return Optional.empty();
        }
        Duration own = Duration.ofMillis(policy.pauseMillis(attempt));
        Duration wait = outcome.retryAfter().orElse(own);
        boolean tooLong = wait.compareTo(policy.longestRetryAfter()) > 0;
        return tooLong ? Optional.empty() : Optional.of(wait);
    }

    private OpenAnswer follow(Request first, Map<String, String> proof, Cancellation cancellation)
            throws IOException {
        Request request = first;
        for (int hops = 0; ; hops++) {
            if (Links.sameOrigin(request.url(), home)) {
                budget.await(cancellation);
            }
            OpenAnswer answer = exchange(signed(request, proof), cancellation);
            Optional<HttpUrl> target = redirectTarget(answer.response());
            if (target.isEmpty()) {
                return answer;
            }
            answer.close();
            if (hops == MOST_REDIRECTS) {
                throw new ServiceRefusedException(
                        Links.describe(first) + " was redirected more than " + hops + " times",
                        null,
                        answer.response().code());
            }
            request = request.newBuilder().url(target.get()).build();
        }
    }

    private OpenAnswer exchange(Request request, Cancellation cancellation) throws IOException {
        Call call = client.newCall(request);
        Cancellation.Registration registration = cancellation.onCancel(call::cancel);
        try {
            Response response = call.execute();
            LOG.debug("{} answered {}", Links.describe(request), response.code());
            return new OpenAnswer(response, registration);
        } catch (IOException | RuntimeException e) {
            registration.close();
            throw e;
        }
    }

    /** Only GET and HEAD are followed, and never from https down to http. */
    private static Optional<HttpUrl> redirectTarget(Response response) {
        Request request = response.request();
        boolean followed = request.method().equals("GET") || request.method().equals("HEAD");
        String location = response.header("Location");
        if (!response.isRedirect() || !followed || location == null) {
            return Optional.empty();
        }
        HttpUrl target = request.url().resolve(location);
        boolean downgrade = target != null && request.url().isHttps() && !target.isHttps();
        return downgrade ? Optional.empty() : Optional.ofNullable(target);
    }

    private Map<String, String> proofFor(HttpUrl url, Cancellation cancellation) {
        return Links.sameOrigin(url, home) ? credentials.headers(cancellation) : Map.of();
    }

    private Request signed(Request request, Map<String, String> proof) {
        if (!Links.sameOrigin(request.url(), home)) {
            return request;
        }
        Request.Builder builder = request.newBuilder();
        proof.forEach(builder::header);
        return builder.build();
    }
}
