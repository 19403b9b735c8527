package dev.likeness.http;

import dev.likeness.job.Cancellation;
import okhttp3.Response;

/** An answer whose body is still to be read; cancelling aborts its connection until closed. */
record OpenAnswer(Response response, Cancellation.Registration registration)
        implements AutoCloseable {

    @Override
    public void close() {
        registration.close();
        response.close();
    }
}
