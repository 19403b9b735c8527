package dev.likeness.avatarsdk.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which pipelines have which parameters of one category, as the page has it.
 *
 * @param category like "blendshapes" (not null)
 * @param columns what the columns stand for (not null)
 * @param rows cells by parameter, one for each column (not null)
 */
record AvailabilityTable(
        String category, List<Column> columns, Map<String, List<Availability>> rows) {

    /** Subtypes of a pipeline that share a column. */
    record Column(String pipeline, List<String> subtypes) {
        boolean covers(String name, String subtype) {
            return pipeline.equals(name) && subtypes.contains(subtype);
        }
    }

    AvailabilityTable {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        for (Map.Entry<String, List<Availability>> row : rows.entrySet()) {
            if (row.getValue().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "Row " + row.getKey() + " of " + category + " does not fit its columns");
            }
        }
    }

    boolean hasColumnFor(String pipeline, String subtype) {
        return columns.stream().anyMatch(column -> column.covers(pipeline, subtype));
    }

    /** The cell; absent where the table has the row but no such column. */
    Availability cell(String pipeline, String subtype, String parameter) {
        List<Availability> row = rows.get(parameter);
        if (row == null) {
            return Availability.UNKNOWN;
        }
        for (int i = 0; i < row.size(); i++) {
            if (columns.get(i).covers(pipeline, subtype)) {
                return row.get(i);
            }
        }
        return Availability.ABSENT;
    }

    /** Who has a parameter, in words: pipelines, subtypes and plans. */
    String whoHas(String parameter) {
        List<String> who = new ArrayList<>();
        List<Availability> row = rows.getOrDefault(parameter, List.of());
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).kind() != Availability.Kind.ABSENT) {
                who.add(describe(columns.get(i)) + planOf(row.get(i)));
            }
        }
        return String.join("; ", who);
    }

    /** Who has anything of this category, in words. */
    String whoHasAny() {
        return String.join("; ", columns.stream().map(AvailabilityTable::describe).toList());
    }

    private static String describe(Column column) {
        return column.pipeline() + " " + String.join(", ", column.subtypes());
    }

    private static String planOf(Availability cell) {
        return cell.plan().isEmpty() ? " (always set)" : " (" + cell.plan() + ")";
    }
}
