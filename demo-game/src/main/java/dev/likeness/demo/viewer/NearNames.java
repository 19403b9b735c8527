package dev.likeness.demo.viewer;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody may have meant by a name that is not there. */
final class NearNames {

    private static final int MOST = 5;

    private NearNames() {}

    /**
     * The nearest names.
     *
     * @param typed the name that is not there (not null)
     * @param names those that are (not null)
     * @return at most five, nearest first; empty if none is near (not null)
     */
    static List<String> of(String typed, Collection<String> names) {
        String wanted = plain(typed);
        int tolerance = Math.max(2, wanted.length() / 3);
        return names.stream()
                .filter(name -> distance(wanted, plain(name)) <= tolerance || holds(wanted, name))
                .sorted(
                        Comparator.<String>comparingInt(name -> distance(wanted, plain(name)))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** "smile" is near mouthSmileLeft, however many letters are missing. */
    private static boolean holds(String wanted, String name) {
        return wanted.length() > 2 && plain(name).contains(wanted);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("viseme", "").replaceAll("[^a-z0-9]", "");
    }

    /** Letters to insert, delete or replace (Levenshtein's distance, by rows). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
