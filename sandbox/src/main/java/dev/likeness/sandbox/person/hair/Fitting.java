package dev.likeness.sandbox.person.hair;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The haircuts of one head, each laid onto it when it is first asked for: most people wear one of
 * them. Not modifiable; any thread.
 */
final class Fitting extends AbstractMap<String, float[]> {

    private final Scalp scalp;
    private final Map<String, Lazy<Pattern>> patterns;
    private final Map<String, float[]> fitted = new ConcurrentHashMap<>();

    Fitting(Scalp scalp, Map<String, Lazy<Pattern>> patterns) {
        this.scalp = scalp;
        this.patterns = patterns;
    }

    @Override
    public float[] get(Object identity) {
        return identity instanceof String name && patterns.containsKey(name)
                ? fitted.computeIfAbsent(name, key -> patterns.get(key).get().fit(scalp))
                : null;
    }

    @Override
    public boolean containsKey(Object identity) {
        return identity instanceof String name && patterns.containsKey(name);
    }

    @Override
    public Set<String> keySet() {
        return patterns.keySet();
    }

    /** All of them: slow. */
    @Override
    public Set<Entry<String, float[]>> entrySet() {
        Map<String, float[]> all = new LinkedHashMap<>();
        patterns.keySet().forEach(identity -> all.put(identity, get(identity)));
        return all.entrySet();
    }
}
