package dev.likeness.lookbook;

import dev.likeness.avatarsdk.TrianglePeople;
import dev.likeness.http.TestHttp;
import dev.likeness.job.Cancellation;
import dev.likeness.konpro.KonPro;
import dev.likeness.konpro.KonProKey;
import dev.likeness.konpro.KonProOptions;
import dev.likeness.sandbox.Sandbox;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.sandbox.konpro.MediaFiles;
import dev.likeness.sandbox.server.Journal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A look book in a folder, and a sandbox that it is sent to. */
abstract class WithLookBook {

    static final String NAME = "Kim";
    static final String ADD = "/v1/photo_avatar/avatar_group/add";
    static final String CREATE = "/v1/photo_avatar/avatar_group/create";

    final Cancellation cancellation = new Cancellation();
    Sandbox sandbox = Sandbox.start(SandboxOptions.immediate(), new TrianglePeople());
    KonPro konPro = connect(sandbox.konProKey());

    @TempDir Path folder;

    @AfterEach
    void stop() {
        konPro.close();
        sandbox.close();
    }

    /** A service that knows nothing of what was before. */
    void restart() {
        stop();
        sandbox = Sandbox.start(SandboxOptions.immediate(), new TrianglePeople());
        konPro = connect(sandbox.konProKey());
    }

    KonPro connect(String key) {
        return KonPro.open(
                new KonProKey(key),
                KonProOptions.DEFAULT
                        .withHosts(sandbox.uri(), sandbox.uri())
                        .withHttp(TestHttp.IMPATIENT));
    }

    LookBook open() {
        return LookBook.open(folder, NAME, konPro);
    }

    LookBookReport add(LookBook book, Collection<Portrait> portraits, String look) {
        return book.add(portraits, look, LookBookListener.NONE, cancellation);
    }

    LookBookReport send(LookBook book) {
        return book.send(LookBookListener.NONE, cancellation);
    }

    List<Journal.Request> received(String path) {
        return sandbox.journal().requests().stream()
                .filter(each -> each.method().equals("POST") && each.path().equals(path))
                .toList();
    }

    /** Pictures of noise, different for each number. */
    static List<Portrait> portraits(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(
                        number ->
                                Portrait.of(
                                        MediaFiles.png(64, 64, number), PortraitFormat.PNG, 64, 64))
                .toList();
    }
}
