package dev.likeness.demo.viewer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The lines of the slider list: headings and names, those that a filter leaves. No engine. */
final class ShapeList {

    /**
     * One line.
     *
     * @param text a heading, or the name of a blendshape (not null)
     * @param heading which of the two
     */
    record Line(String text, boolean heading) {}

    private final List<String> names;
    private List<Line> lines;
    private int first;

    ShapeList(Collection<String> names) {
        this.names = List.copyOf(names);
        filter("");
    }

    /** Leaves the names that contain a text, in any letter case. */
    void filter(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        lines = new ArrayList<>();
        for (ShapeGroup group : ShapeGroup.values()) {
            List<Line> members =
                    names.stream()
                            .filter(name -> ShapeGroup.of(name) == group)
                            .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                            .map(name -> new Line(name, false))
                            .toList();
            if (!members.isEmpty()) {
                lines.add(new Line(group.title(), true));
                lines.addAll(members);
            }
        }
        first = 0;
    }

    /** Goes down the list, or up if negative; stays within it. */
    void scroll(int by, int visible) {
        first = Math.max(0, Math.min(first + by, lines.size() - visible));
    }

    List<Line> visible(int count) {
        return lines.subList(first, Math.min(first + count, lines.size()));
    }

    /** Where in the list the visible lines are, for people. */
    String position(int visible) {
        if (lines.isEmpty()) {
            return "no match";
        }
        int last = Math.min(first + visible, lines.size());
        return (first + 1) + " - " + last + " of " + lines.size();
    }
}
