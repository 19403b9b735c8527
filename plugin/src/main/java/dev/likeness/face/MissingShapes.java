package dev.likeness.face;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names that were set and have no effect: each is logged once and kept. */
final class MissingShapes {

    private static final Logger LOG = LoggerFactory.getLogger(Face.class);

    private final String avatar;
    private final Set<String> names = new LinkedHashSet<>();

    MissingShapes(String avatar) {
        this.avatar = avatar;
    }

    void report(String name) {
        if (names.add(name)) {
            LOG.warn("{} has no blendshape {}; setting it has no effect", avatar, name);
        }
    }

    Set<String> names() {
        return Collections.unmodifiableSet(names);
    }
}
