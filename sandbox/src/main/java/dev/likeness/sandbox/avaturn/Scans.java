package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.UnusablePhotoException;
import dev.likeness.sandbox.server.Ground;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Computes avatars in the background and keeps them. Thread-safe. */
final class Scans {

    private static final Logger LOGGER = LoggerFactory.getLogger(Scans.class);

    private final Map<String, Scan> scans = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Ground ground;
    private final Webhooks webhooks;

    Scans(Ground ground, Webhooks webhooks) {
        this.ground = ground;
        this.webhooks = webhooks;
    }

    Scan create(String user) {
        Scan scan = new Scan(UUID.randomUUID().toString(), user, ground.clock().instant());
        scans.put(scan.id(), scan);
        return scan;
    }

    Optional<Scan> find(String id) {
        return Optional.ofNullable(scans.get(id));
    }

    List<Scan> of(String user) {
        synchronized (scans) {
            return scans.values().stream().filter(scan -> scan.user().equals(user)).toList();
        }
    }

    void delete(Scan scan) {
        scan.delete();
        scans.remove(scan.id());
    }

    /** Begins to compute; false if that was begun before. */
    boolean begin(Scan scan, Scan.Photos photos) {
        if (!scan.take(photos, ground.clock().instant(), ground.dials().get().timing())) {
            return false;
        }
        ground.workers().execute(() -> compute(scan, photos));
        return true;
    }

    private void compute(Scan scan, Scan.Photos photos) {
        try {
            scan.succeed(kept(computed(scan, photos), scan, photos));
        } catch (UnusablePhotoException e) {
            scan.fail(e.getMessage());
        } catch (DeletedException e) {
            LOGGER.debug("Avatar {} was deleted while it was computed", scan.id());
            return;
        } catch (RuntimeException | Error e) {
            // Errors too: an avatar that is never ready would keep its client waiting.
            LOGGER.warn("Avatar {} cannot be computed", scan.id(), e);
            scan.fail("The avatar could not be computed.");
        }
        webhooks.later(
                scan.untilReady(ground.clock().instant()),
                Map.of(
                        "event",
                        "avatar.ready",
                        "avatar_id",
                        scan.id(),
                        "user_id",
                        scan.user(),
                        "status",
                        scan.failure().isPresent() ? "failed" : "ready"));
    }

    private Person computed(Scan scan, Scan.Photos photos) throws UnusablePhotoException {
        return ground.people()
                .compute(
                        photos.frontal(),
                        photos.sex(),
                        fraction -> {
                            if (scan.isDeleted()) {
                                throw new DeletedException();
                            }
                        });
    }

    /** People take much room: they are let go when memory gets short, and computed once more. */
    private Supplier<Person> kept(Person first, Scan scan, Scan.Photos photos) {
        return new Supplier<>() {
            private SoftReference<Person> held = new SoftReference<>(first);

            @Override
            public synchronized Person get() {
                Person person = held.get();
                if (person == null) {
                    try {
                        person = computed(scan, photos);
                    } catch (UnusablePhotoException e) {
                        throw new IllegalStateException("It could be used before", e);
                    }
                    held = new SoftReference<>(person);
                }
                return person;
            }
        };
    }

    private static final class DeletedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
