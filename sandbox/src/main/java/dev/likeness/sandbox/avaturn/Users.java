package dev.likeness.sandbox.avaturn;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Whom avatars belong to. Thread-safe. */
final class Users {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    /** A name of 32 characters. */
    String create() {
        String id = UUID.randomUUID().toString().replace("-", "");
        ids.add(id);
        return id;
    }

    /** The same name, or 404 if there is nobody of it. */
    String require(String id) {
        if (!ids.contains(id)) {
            throw Refusals.notFound("User");
        }
        return id;
    }

    void delete(String id) {
        ids.remove(id);
    }
}
