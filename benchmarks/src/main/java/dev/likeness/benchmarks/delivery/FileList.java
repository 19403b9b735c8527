package dev.likeness.benchmarks.delivery;

import dev.likeness.sandbox.server.Journal;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Which files an avatar cost, as the server saw them. */
final class FileList {

    private static final long LEAST_BYTES = 10_000;

    private final Journal journal;

    /** Begins anew with what is asked from now on. */
    FileList(Journal journal) {
        this.journal = journal;
        journal.clear();
    }

    /** Prints bytes and paths, the largest first; small ones as a sum. */
    void print(String title) {
        Map<String, Long> bytes = new TreeMap<>();
        journal.requests().stream()
                .filter(request -> request.method().equals("GET"))
                .forEach(
                        request ->
                                bytes.merge(named(request.path()), request.bytesSent(), Long::sum));
        System.out.println("  " + title);
        bytes.entrySet().stream()
                .filter(file -> file.getValue() >= LEAST_BYTES)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(
                        file ->
                                System.out.printf(
                                        "    %,12d %s%n", file.getValue(), file.getKey()));
        long rest =
                bytes.values().stream()
                        .filter(count -> count < LEAST_BYTES)
                        .mapToLong(Long::longValue)
                        .sum();
        System.out.printf("    %,12d all the rest%n", rest);
    }

    /** Codes of avatars and exports tell nothing. */
    private static String named(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*");
    }
}
