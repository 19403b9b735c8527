package dev.likeness.http;

import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The body of a file. When its connection breaks, asks for the rest (RFC 9110, 14.2), provided that
 * the service named the file's version, so that halves of two files are never joined.
 */
final class ResumingStream extends InputStream {

    /** So often without a single byte in between (a bad server), and so often in all. */
    private static final int MOST_IN_VAIN = 3;

    private static final int MOST_RESUMPTIONS = 50;

    private final Sender sender;
    private final Request request;
    private final LongConsumer listener;
    private final Cancellation cancellation;
    private final String version;
    private OpenAnswer answer;
    private InputStream body;
    private long position;
    private int resumptions;
    private int inVain;

    ResumingStream(
            Sender sender,
            Request request,
            OpenAnswer answer,
            LongConsumer listener,
            Cancellation cancellation) {
        this.listener = listener;
        this.sender = sender;
        this.request = request;
        this.cancellation = cancellation;
        this.answer = answer;
        this.body = answer.response().body().byteStream();
        this.version = versionOf(answer.response());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (true) {
            try {
                int count = body.read(target, offset, length);
                if (count > 0) {
                    inVain = 0;
                    position += count;
                    listener.accept(position);
                }
                return count;
            } catch (IOException e) {
                if (Failures.ofBrokenConnection(request, e, cancellation)
                        instanceof AvatarCancelledException cancelled) {
                    throw cancelled;
                }
                if (!resume(e)) {
                    throw e;
                }
            }
        }
    }

    private boolean resume(IOException broken) {
        if (version == null || resumptions == MOST_RESUMPTIONS || inVain == MOST_IN_VAIN) {
            return false;
        }
        resumptions++;
        inVain++;
        close();
        Request rest =
                request.newBuilder()
                        .header("Range", "bytes=" + position + "-")
                        .header("If-Range", version)
                        .build();
        try {
            answer = sender.send(rest, Sender.Repeat.ALLOWED, kept -> kept, cancellation);
        } catch (AvatarCancelledException e) {
            throw e;
        } catch (AvatarException e) {
            broken.addSuppressed(e);
            return false;
        }
        body = answer.response().body().byteStream();
        return continuesHere(answer.response());
    }

    private boolean continuesHere(Response response) {
        String range = response.header("Content-Range", "");
        return response.code() == 206 && range.startsWith("bytes " + position + "-");
    }

    /** Only a strong tag promises the same bytes, and only an unpacked body has our positions. */
    private static String versionOf(Response response) {
        String tag = response.header("ETag");
        boolean exact = tag != null && tag.startsWith("\"") && response.body().contentLength() >= 0;
        return exact ? tag : null;
    }

    @Override
    public void close() {
        answer.close();
    }
}
