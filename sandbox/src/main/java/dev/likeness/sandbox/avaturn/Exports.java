package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.server.Ground;
import dev.likeness.sandbox.server.KeptFile;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the files of avatars, one for each version, and links to them that expire. Thread-safe. */
final class Exports {

    private static final Logger LOGGER = LoggerFactory.getLogger(Exports.class);

    private final Ground ground;
    private final Catalogue catalogue;
    private final Webhooks webhooks;
    private final Supplier<AvaturnDials> dials;
    private final Addresses addresses;
    private final Map<String, Optional<KeptFile>> files = new HashMap<>();
    private final Map<String, Link> links = new HashMap<>();

    /** A link to a file. */
    private record Link(KeptFile file, Instant until) {}

    Exports(
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
     * Asks for the file of an avatar's present version, and has it made if need be.
     *
     * @return the secret of a fresh link, or empty as long as it is made
     */
    synchronized Optional<String> ask(Scan scan) {
        String key = key(scan);
        if (!files.containsKey(key)) {
            files.put(key, Optional.empty());
            Customization look = scan.customization().orElseThrow();
            ground.workers().execute(() -> make(scan, key, look));
            return Optional.empty();
        }
        return files.get(key).map(this::link);
    }

    private String key(Scan scan) {
        return scan.id() + "/" + scan.version() + "/" + dials.get().kind();
    }

    /** The bytes behind a link; empty if it has expired, or never was one. */
    synchronized Optional<byte[]> open(String secret) {
        Link link = links.get(secret);
        boolean good = link != null && ground.clock().instant().isBefore(link.until());
        return good ? Optional.of(link.file().read()) : Optional.empty();
    }

    synchronized void deleteOf(Scan scan) {
        files.keySet().removeIf(key -> key.startsWith(scan.id() + "/"));
    }

    private String link(KeptFile file) {
        String secret = UUID.randomUUID().toString();
        links.put(secret, new Link(file, ground.clock().instant().plus(dials.get().urlLifetime())));
        return secret;
    }

    private void make(Scan scan, String key, Customization look) {
        Optional<String> url = Optional.empty();
        try {
            Figure figure = FigureMaker.figure(scan.person(), look, dials.get().kind(), catalogue);
            String alias =
                    look.worn(Customization.Slot.CLOTHING).map(Customization.Worn::id).orElse("");
            KeptFile file = KeptFile.of(AvaturnFile.glb(figure, alias, ground.clock().instant()));
            url = Optional.of(kept(key, file));
        } catch (RuntimeException | Error e) {
            LOGGER.warn("Avatar {} cannot be exported", scan.id(), e);
            forget(key);
        }
        tell(scan, url);
    }

    private synchronized String kept(String key, KeptFile file) {
        files.put(key, Optional.of(file));
        return link(file);
    }

    private synchronized void forget(String key) {
        files.remove(key);
    }

    private void tell(Scan scan, Optional<String> secret) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("avatar_id", scan.id());
        event.put("user_id", scan.user());
        event.put("event", "export.ready");
        event.put("status", secret.isPresent() ? "ready" : "failed");
        event.put("export_url", secret.map(addresses::export).orElse(null));
        webhooks.now(event);
    }
}
