package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.format.Images;
import dev.likeness.sandbox.server.Ground;
import dev.likeness.sandbox.server.KeptFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws avatars. Thread-safe. */
final class Renders {

    private static final Logger LOGGER = LoggerFactory.getLogger(Renders.class);

    private final Ground ground;
    private final Catalogue catalogue;
    private final Webhooks webhooks;
    private final Supplier<AvaturnDials> dials;
    private final Addresses addresses;
    private final Map<String, KeptFile> pictures = new ConcurrentHashMap<>();

    Renders(
            Ground ground,
            Catalogue catalogue,
            Webhooks webhooks,
            Supplier<AvaturnDials> dials,
            Addresses addresses) {
        this.ground = ground;
        this.catalogue = catalogue;
        this.webhooks = webhooks;
        this.dials = dials;
        this.addresses = addresses;
    }

    /**
     * Begins to draw.
     *
     * @param ending "jpg" or "png"
     * @return the name of the picture
     */
    String begin(Scan scan, Scene scene, String ending) {
        String id = UUID.randomUUID().toString();
        Customization look = scan.customization().orElseGet(() -> catalogue.atFirst(scan.person()));
        ground.workers().execute(() -> draw(scan, look, scene, id + "." + ending, id));
        return id;
    }

    Optional<byte[]> open(String file) {
        return Optional.ofNullable(pictures.get(file)).map(KeptFile::read);
    }

    private void draw(Scan scan, Customization look, Scene scene, String file, String id) {
        boolean good = false;
        try {
            Figure figure = FigureMaker.figure(scan.person(), look, dials.get().kind(), catalogue);
            boolean clear = file.endsWith(".png");
            pictures.put(file, KeptFile.of(Images.encode(scene.picture(figure, clear), file)));
            good = true;
        } catch (RuntimeException | Error e) {
            LOGGER.warn("Avatar {} cannot be drawn", scan.id(), e);
        }
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("avatar_id", scan.id());
        event.put("user_id", scan.user());
        event.put("event", "render.ready");
        event.put("id", id);
        event.put("status", good ? "ready" : "failed");
        event.put("render_url", good ? addresses.render(file) : null);
        webhooks.now(event);
    }
}
