package dev.likeness.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Link headers (RFC 8288): targets by their relation. Order, spaces and quotes are free; the first
 * target of a relation counts.
 */
public final class LinkHeader {

    private static final Pattern TARGET = Pattern.compile("\\G[\\s,]*<([^>]*)>");
    private static final Pattern PARAMETER =
            Pattern.compile(
                    "\\G\\s*;\\s*([^\\s=;,\"]+)\\s*(?:=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s;,\"]*)))?");

    private final Map<String, String> targets;

    private LinkHeader(Map<String, String> targets) {
        this.targets = targets;
    }

    /**
     * Reads the headers of an answer. Reading ends quietly where a header is malformed.
     *
     * @param headers values of all Link headers (not null, may be empty)
     * @return the links (not null)
     */
    public static LinkHeader parse(List<String> headers) {
        Map<String, String> targets = new LinkedHashMap<>();
        headers.forEach(header -> parse(header, targets));
        return new LinkHeader(targets);
    }

    /**
     * The target of a relation.
     *
     * @param relation like "next" (not null)
     * @return a URL, perhaps relative to that of the request, or empty if there is none
     */
    public Optional<String> target(String relation) {
        return Optional.ofNullable(targets.get(relation.toLowerCase(Locale.ROOT)));
    }

    private static void parse(String header, Map<String, String> targets) {
        Matcher target = TARGET.matcher(header);
        Matcher parameter = PARAMETER.matcher(header);
        int position = 0;
        while (target.find(position)) {
            position = target.end();
            String relations = null;
            while (parameter.find(position)) {
                position = parameter.end();
                if (relations == null && parameter.group(1).equalsIgnoreCase("rel")) {
                    relations = valueOf(parameter);
                }
            }
            if (relations != null) {
                for (String relation : relations.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
                    targets.putIfAbsent(relation, target.group(1).strip());
                }
            }
        }
    }

    private static String valueOf(Matcher parameter) {
        if (parameter.group(2) != null) {
            return parameter.group(2).replaceAll("\\\\(.)", "$1");
        }
        return parameter.group(3) == null ? "" : parameter.group(3);
    }
}
