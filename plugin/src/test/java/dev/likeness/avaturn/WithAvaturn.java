package dev.likeness.avaturn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.http.DownloadListener;
import dev.likeness.http.HttpDownload;
import dev.likeness.http.TestHttp;
import dev.likeness.http.UploadListener;
import dev.likeness.job.Cancellation;
import dev.likeness.job.StageListener;
import dev.likeness.sandbox.Sandbox;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.sandbox.server.Journal;
import dev.likeness.service.Photo;
import dev.likeness.service.PlayerStore;
import dev.likeness.service.Sex;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;

/** A client whose other end is a sandbox of spherical people; started anew for each test. */
abstract class WithAvaturn {

    static final Photo PHOTO = photo("jpg", 64);

    final Cancellation cancellation = new Cancellation();
    final Sandbox sandbox = Sandbox.start(SandboxOptions.immediate(), new ClothedPeople());
    final AvaturnOptions options = options(sandbox.uri());
    final Avaturn service = Avaturn.connect(new AvaturnToken(sandbox.avaturnToken()), options);

    @AfterEach
    void stop() {
        service.close();
        sandbox.close();
    }

    static AvaturnOptions options(URI base) {
        return AvaturnOptions.DEFAULT
                .withBaseUrl(base)
                .withUsers(PlayerStore.inMemory())
                .withPollInterval(Duration.ofMillis(20))
                .withTimeout(Duration.ofSeconds(30))
                .withHttp(TestHttp.IMPATIENT);
    }

    AvaturnClient client() {
        return service.client();
    }

    String user() {
        return client().createUser(cancellation).id();
    }

    /** An avatar that is ready, not customized yet. */
    String ready(String user) {
        ProvisionalAvatar avatar = client().newAvatar(user, cancellation);
        upload(avatar);
        new Waiting(client(), options)
                .forAvatar(user, avatar.avatarId(), StageListener.NONE, cancellation);
        return avatar.avatarId();
    }

    void upload(ProvisionalAvatar avatar) {
        client().upload(avatar, PhotoSet.of(PHOTO, Sex.FEMALE), UploadListener.NONE, cancellation);
    }

    /** An avatar that is ready and customized. */
    String dressed(String user) {
        String avatar = ready(user);
        client().customize(avatar, client().customization(avatar, cancellation), cancellation);
        return avatar;
    }

    byte[] download(String link) {
        try (HttpDownload download = client().open(link, DownloadListener.NONE, cancellation)) {
            return download.stream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Journal.Request> received(String method, String path) {
        return sandbox.journal().requests().stream()
                .filter(each -> each.method().equals(method) && each.path().matches(path))
                .toList();
    }

    Journal.Request last() {
        List<Journal.Request> all = sandbox.journal().requests();
        assertThat(all).isNotEmpty();
        return all.get(all.size() - 1);
    }

    static Photo photo(String format, int size) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB), format, out);
            return new Photo("me." + format, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
