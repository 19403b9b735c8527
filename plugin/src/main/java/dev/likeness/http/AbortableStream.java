package dev.likeness.http;

import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.Cancellation;
import java.io.FilterInputStream;
import java.io.IOException;
import okhttp3.Request;

/** The body of an answer; tells a cancelled reading from a broken one. */
final class AbortableStream extends FilterInputStream {

    private final Request request;
    private final OpenAnswer answer;
    private final Cancellation cancellation;

    AbortableStream(Request request, OpenAnswer answer, Cancellation cancellation) {
        super(answer.response().body().byteStream());
        this.request = request;
        this.answer = answer;
        this.cancellation = cancellation;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException e) {
            if (Failures.ofBrokenConnection(request, e, cancellation)
                    instanceof AvatarCancelledException cancelled) {
                throw cancelled;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        answer.close();
    }
}
