package dev.likeness.sandbox.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Files that are made once, when they are first asked for. Thread-safe. */
final class Shelf {

    private final Map<String, KeptFile> files = new ConcurrentHashMap<>();

    /** The file of a name; the maker is asked at most once. */
    byte[] file(String name, Supplier<byte[]> maker) {
        return files.computeIfAbsent(name, key -> KeptFile.of(maker.get())).read();
    }
}
