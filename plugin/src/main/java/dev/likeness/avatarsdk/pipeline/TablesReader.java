package dev.likeness.avatarsdk.pipeline;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the resource with the tables. It is ours: what does not fit is our own mistake. */
final class TablesReader {

    private static final String RESOURCE = "pipelines.json";

    private TablesReader() {}

    static PipelineTables read() {
        try (InputStream in = TablesReader.class.getResourceAsStream(RESOURCE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return tables(map(new Moshi.Builder().build().adapter(Object.class).fromJson(text)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }

    private static PipelineTables tables(Map<?, ?> root) {
        Map<String, AvailabilityTable> tables = new LinkedHashMap<>();
        map(root.get("tables"))
                .forEach((name, table) -> tables.put(text(name), table(text(name), map(table))));
        Map<String, Map<String, BodyRange>> body = new LinkedHashMap<>();
        map(root.get("bodyShape")).forEach((name, row) -> body.put(text(name), ranges(map(row))));
        Map<String, List<LevelOfDetail>> outfits = new LinkedHashMap<>();
        map(root.get("outfits")).forEach((set, rows) -> outfits.put(text(set), outfits(rows)));
        return new PipelineTables(
                list(root.get("pipelines")).stream().map(each -> pipeline(map(each))).toList(),
                PipelineTables.ordered(tables),
                PipelineTables.ordered(body),
                PipelineTables.ordered(outfits));
    }

    private static PipelineFacts pipeline(Map<?, ?> fields) {
        return new PipelineFacts(
                text(fields.get("name")),
                text(fields.get("plan")),
                (Boolean) fields.get("deprecated"),
                (Boolean) fields.get("exports"),
                (Boolean) fields.get("grouped"),
                list(fields.get("subtypes")).stream().map(each -> subtype(map(each))).toList());
    }

    private static SubtypeFacts subtype(Map<?, ?> fields) {
        Optional<TextureSize> texture =
                Optional.ofNullable(fields.get("texture"))
                        .map(TablesReader::list)
                        .map(size -> new TextureSize(number(size.get(0)), number(size.get(1))));
        return new SubtypeFacts(
                text(fields.get("name")),
                list(fields.get("levels")).stream().map(each -> level(map(each))).toList(),
                (Boolean) fields.get("blendshapeLevels"),
                texture);
    }

    private static LevelOfDetail level(Map<?, ?> fields) {
        return new LevelOfDetail(
                text(fields.get("template")),
                text(fields.get("part")),
                text(fields.get("level")),
                number(fields.get("vertices")),
                number(fields.get("faces")));
    }

    private static AvailabilityTable table(String category, Map<?, ?> fields) {
        List<AvailabilityTable.Column> columns =
                list(fields.get("columns")).stream().map(each -> column(map(each))).toList();
        Map<String, List<Availability>> rows = new LinkedHashMap<>();
        map(fields.get("rows"))
                .forEach(
                        (name, cells) ->
                                rows.put(
                                        text(name),
                                        list(cells).stream()
                                                .map(cell -> Availability.of(text(cell)))
                                                .toList()));
        return new AvailabilityTable(category, columns, rows);
    }

    private static AvailabilityTable.Column column(Map<?, ?> fields) {
        return new AvailabilityTable.Column(
                text(fields.get("pipeline")),
                list(fields.get("subtypes")).stream().map(TablesReader::text).toList());
    }

    private static Map<String, BodyRange> ranges(Map<?, ?> row) {
        Map<String, BodyRange> ranges = new LinkedHashMap<>();
        row.forEach(
                (gender, ends) ->
                        ranges.put(
                                text(gender),
                                new BodyRange(
                                        number(list(ends).get(0)), number(list(ends).get(1)))));
        return PipelineTables.ordered(ranges);
    }

    private static List<LevelOfDetail> outfits(Object rows) {
        List<LevelOfDetail> levels = new ArrayList<>();
        for (Object row : list(rows)) {
            int vertices = number(list(row).get(0));
            int faces = number(list(row).get(1));
            levels.add(
                    new LevelOfDetail(
                            "", "outfit", String.valueOf(levels.size()), vertices, faces));
        }
        return List.copyOf(levels);
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    private static String text(Object value) {
        return (String) value;
    }

    private static int number(Object value) {
        return ((Double) value).intValue();
    }
}
