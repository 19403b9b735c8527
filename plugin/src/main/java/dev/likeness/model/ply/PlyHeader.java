package dev.likeness.model.ply;

import dev.likeness.job.BadFileException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a PLY file says of itself before its body begins.
 *
 * @param format how the body is written
 * @param elements in the order of the body
 */
public record PlyHeader(Format format, List<Element> elements) {

    private static final int LONGEST_HEADER = 64 << 10;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** How the body is written. */
    public enum Format {
        ASCII,
        BINARY_LITTLE_ENDIAN,
        BINARY_BIG_ENDIAN
    }

    /**
     * A table of the body.
     *
     * @param name for example "vertex"
     * @param count rows (>=0)
     * @param properties columns
     */
    public record Element(String name, long count, List<Property> properties) {

        /** The fewest bytes that one row can have. */
        long leastRowBytes(Format format) {
            if (format == Format.ASCII) {
                return Math.max(1, 2L * properties.size());
            }
            return properties.stream().mapToLong(p -> p.countType().orElse(p.type()).bytes()).sum();
        }

        boolean hasOnlyScalars() {
            return properties.stream().allMatch(p -> p.countType().isEmpty());
        }

        /** The first of these names that is a column of single values, or -1. */
        int scalar(String... names) {
            return indexOf(false, names);
        }

        /** The first of these names that is a column of lists, or -1. */
        int list(String... names) {
            return indexOf(true, names);
        }

        private int indexOf(boolean list, String... names) {
            for (String wanted : names) {
                for (int i = 0; i < properties.size(); i++) {
                    Property property = properties.get(i);
                    if (property.name().equals(wanted)
                            && property.countType().isPresent() == list) {
                        return i;
                    }
                }
            }
            return -1;
        }
    }

    /**
     * A column.
     *
     * @param name for example "x"
     * @param type of the value, or of each value of a list
     * @param countType of the length of a list, empty for a single value
     */
    public record Property(String name, PlyType type, Optional<PlyType> countType) {}

    /**
     * Reads the header and leaves the buffer at the first byte of the body.
     *
     * @param name of the file, for messages (not null)
     * @param file positioned at its start (not null, its position is moved)
     * @return the header (not null)
     * @throws BadFileException if this is no PLY header
     */
    public static PlyHeader read(String name, ByteBuffer file) {
        return new Parser(name, file).parse();
    }

    private static final class Parser {

        private final String name;
        private final ByteBuffer file;
        private final List<Element> elements = new ArrayList<>();
        private Format format;
        private String lineEnd;

        Parser(String name, ByteBuffer file) {
            this.name = name;
            this.file = file;
        }

        PlyHeader parse() {
            String magic = line();
            if (!magic.equals("ply")) {
                throw bad("a PLY file that begins with \"ply\"", quoted(magic));
            }
            for (String line = line(); !line.equals("end_header"); line = line()) {
                accept(WHITE_SPACE.split(line), line);
            }
            if (format == null) {
                throw bad("a format line in the header", "none");
            }
            return new PlyHeader(format, List.copyOf(elements));
        }

        private void accept(String[] words, String line) {
            switch (words[0]) {
                case "format" -> format = formatNamed(line);
                case "element" -> elements.add(element(words, line));
                case "property" -> addProperty(words, line);
                case "comment", "obj_info", "" -> {}
                default -> throw bad("a PLY header line", quoted(line));
            }
        }

        private Format formatNamed(String line) {
            return switch (String.join(" ", WHITE_SPACE.split(line))) {
                case "format ascii 1.0" -> Format.ASCII;
                case "format binary_little_endian 1.0" -> Format.BINARY_LITTLE_ENDIAN;
                case "format binary_big_endian 1.0" -> Format.BINARY_BIG_ENDIAN;
                default ->
                        throw bad(
                                "format ascii, binary_little_endian or binary_big_endian 1.0",
                                quoted(line));
            };
        }

        private Element element(String[] words, String line) {
            try {
                long count = Long.parseLong(words[2]);
                if (words.length == 3 && count >= 0) {
                    return new Element(words[1], count, new ArrayList<>());
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw bad("\"element <name> <count>\"", quoted(line));
            }
            throw bad("\"element <name> <count>\"", quoted(line));
        }

        private void addProperty(String[] words, String line) {
            boolean list = words.length == 5 && words[1].equals("list");
            if (elements.isEmpty() || !(list || words.length == 3)) {
                throw bad("\"property <type> <name>\" after an element", quoted(line));
            }
            Optional<PlyType> countType =
                    list ? Optional.of(type(words[2], line)) : Optional.empty();
            PlyType type = type(words[words.length - 2], line);
            elements.get(elements.size() - 1)
                    .properties()
                    .add(new Property(words[words.length - 1], type, countType));
        }

        private PlyType type(String word, String line) {
            return PlyType.named(word)
                    .orElseThrow(() -> bad("a PLY scalar type", word + " in " + quoted(line)));
        }

        /** The first line decides how lines end: a binary body may begin with any byte. */
        private String line() {
            int start = file.position();
            int most = Math.min(file.limit(), LONGEST_HEADER);
            for (int at = start; at < most; at++) {
                byte c = file.get(at);
                if (c == '\n' || c == '\r') {
                    file.position(at + 1);
                    endLine((char) c);
                    return text(start, at);
                }
            }
            String begin = text(start, Math.min(most, start + 20));
            throw bad("a PLY header that ends in \"end_header\"", "none after " + quoted(begin));
        }

        private String text(int from, int to) {
            byte[] bytes = new byte[Math.max(0, to - from)];
            file.get(from, bytes);
            return new String(bytes, StandardCharsets.UTF_8).strip();
        }

        private void endLine(char c) {
            boolean feedFollows =
                    c == '\r' && file.hasRemaining() && file.get(file.position()) == '\n';
            if (lineEnd == null) {
                lineEnd = feedFollows ? "\r\n" : String.valueOf(c);
            }
            if (feedFollows && lineEnd.equals("\r\n")) {
                file.get();
            }
        }

        private static String quoted(String text) {
            return '"' + (text.length() > 80 ? text.substring(0, 80) + "..." : text) + '"';
        }

        private BadFileException bad(String expected, String found) {
            return new BadFileException(name + ": expected " + expected + ", found " + found, null);
        }
    }
}
