package dev.likeness.sandbox.konpro;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All groups, oldest first. Thread-safe. */
final class Groups {

    private final Map<String, Group> byId = new LinkedHashMap<>();

    synchronized Group create(String name, Instant now, Asset first) {
        Group group =
                new Group("group_" + (byId.size() + 1), name, now, new Group.Look(name, first));
        byId.put(group.id(), group);
        return group;
    }

    /** The group of a request's field or path; 404 if there is none. */
    synchronized Group require(String id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> KonProRefusal.unknown("group_id", "avatar group " + id));
    }

    synchronized List<Group> all() {
        return new ArrayList<>(byId.values());
    }
}
