package dev.likeness.sandbox.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Files that are made once, when they are first asked for. Thread-safe. */
final class Shelf {

    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /** The file of a name; the maker is asked at most once. */
    byte[] file(String name, Supplier<byte[]> maker) {
        return places.computeIfAbsent(name, key -> new Place()).file(maker);
    }

    /** Of one file: making it holds up nobody who wants another. */
    private static final class Place {

        private KeptFile kept;

        synchronized byte[] file(Supplier<byte[]> maker) {
            if (kept == null) {
                kept = KeptFile.of(maker.get());
            }
            return kept.read();
        }
    }
}
