package dev.likeness.http;

import dev.likeness.job.AccessDeniedException;
import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.ServiceUnavailableException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Collection;
import okhttp3.Request;
import okhttp3.Response;

/** Turns error answers and broken connections into the one family of failures. */
final class Failures {

    private static final long LONGEST_ERROR_BODY = 64 << 10;

    /** Shorter values occur in ordinary words (in characters). */
    private static final int SHORTEST_SECRET = 6;

    private Failures() {}

    static AvatarException ofAnswer(Response response, Collection<String> secrets) {
        int status = response.code();
        String body = redact(bodyOf(response), secrets);
        String detail = ErrorBody.messageOf(body);
        String message =
                Links.describe(response.request())
                        + " answered "
                        + status
                        + (detail.isEmpty() ? "" : ": " + detail);
        HttpErrorAnswer cause = new HttpErrorAnswer(status, detail, body);
        if (status == 401 || status == 403) {
            return new AccessDeniedException(message, cause);
        }
        if (status >= 500) {
            return new ServiceUnavailableException(message, cause);
        }
        return new ServiceRefusedException(message, cause, status);
    }

    static AvatarException ofBrokenConnection(
            Request request, IOException e, Cancellation cancellation) {
        String what = Links.describe(request);
        if (cancellation.isCancelled()) {
            return new AvatarCancelledException(what + " was cancelled on request", e);
        }
        if (e instanceof InterruptedIOException && !(e instanceof SocketTimeoutException)) {
            return new AvatarCancelledException(what + ": the thread was interrupted", e);
        }
        return new ServiceUnavailableException(
                what + " failed: " + e.getClass().getSimpleName() + ": " + e.getMessage(), e);
    }

    private static String bodyOf(Response response) {
        try {
            return response.peekBody(LONGEST_ERROR_BODY).string();
        } catch (IOException e) {
            return "(body unreadable: " + e.getMessage() + ")";
        }
    }

    /** A service may repeat in its answer what we sent. */
    private static String redact(String text, Collection<String> secrets) {
        String clean = text;
        for (String secret : secrets) {
            String value = secret.substring(secret.indexOf(' ') + 1);
            if (value.length() >= SHORTEST_SECRET) {
                clean = clean.replace(value, "[hidden]");
            }
        }
        return clean;
    }
}
