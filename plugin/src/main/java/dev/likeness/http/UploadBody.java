package dev.likeness.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSink;
import okio.Okio;

/** A body that tells how far it is, and that OkHttp may send only once. */
final class UploadBody extends RequestBody {

    /** A body that is in memory arrives in one go; progress wants smaller steps (in bytes). */
    private static final long PIECE = 16 << 10;

    private final RequestBody content;
    private final UploadListener listener;

    UploadBody(RequestBody content, UploadListener listener) {
        this.content = content;
        this.listener = listener;
    }

    @Override
    public MediaType contentType() {
        return content.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return content.contentLength();
    }

    /** OkHttp repeats a request on its own after some answers (503, 421), unless told this. */
    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        long total = contentLength();
        ForwardingSink counting =
                new ForwardingSink(sink) {
                    private long sent;

                    @Override
                    public void write(Buffer source, long byteCount) throws IOException {
                        for (long left = byteCount; left > 0; left -= Math.min(left, PIECE)) {
                            long piece = Math.min(left, PIECE);
                            super.write(source, piece);
                            sent += piece;
                            listener.onSent(sent, total);
                        }
                    }
                };
        BufferedSink buffered = Okio.buffer(counting);
        content.writeTo(buffered);
        buffered.flush();
    }
}
