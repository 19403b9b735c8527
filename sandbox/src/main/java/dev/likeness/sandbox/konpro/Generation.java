package dev.likeness.sandbox.konpro;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A generation of pictures, painted when they are first asked for. Thread-safe. */
final class Generation {

    private static final int PICTURES = 2;

    private final String id;
    private final Wish wish;
    private final Course course;
    private List<Asset> pictures = List.of();

    Generation(String id, Wish wish, Course course) {
        this.id = id;
        this.wish = wish;
        this.course = course;
    }

    String id() {
        return id;
    }

    Course course() {
        return course;
    }

    String status(Instant now) {
        if (course.waits(now)) {
            return "pending";
        }
        return course.isOver(now) ? "completed" : "processing";
    }

    /** The pictures of a completed generation; none before. */
    synchronized List<Asset> pictures(Instant now, Assets assets) {
        if (pictures.isEmpty() && course.isOver(now)) {
            pictures =
                    IntStream.range(0, PICTURES)
                            .mapToObj(number -> LookPainter.paint(wish, number))
                            .map(png -> assets.keepGenerated(png, id))
                            .toList();
        }
        return pictures;
    }
}
