package dev.likeness.sandbox.konpro;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A photo avatar group: its looks, and its latest training. To be used under its own lock. */
final class Group {

    /** Pictures that are smaller on a side cannot be trained with (in pixels). */
    private static final int SMALLEST_SIDE = 64;

    private final String id;
    private final String name;
    private final Instant created;
    private final List<Look> looks = new ArrayList<>();
    private Optional<Training> training = Optional.empty();

    Group(String id, String name, Instant created, Look first) {
        this.id = id;
        this.name = name;
        this.created = created;
        looks.add(first);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    Instant created() {
        return created;
    }

    synchronized List<Look> looks() {
        return List.copyOf(looks);
    }

    /** Takes a look in, once; false if it is there. */
    synchronized boolean add(Look look) {
        boolean isNew = looks.stream().noneMatch(has -> has.picture().equals(look.picture()));
        if (isNew) {
            looks.add(look);
        }
        return isNew;
    }

    synchronized Training train(String job, Course course, Instant now) {
        if (training.filter(running -> !running.course().isOver(now)).isPresent()) {
            throw KonProRefusal.notNow("The group " + id + " is being trained already.");
        }
        boolean usable =
                looks.stream()
                        .flatMap(look -> look.picture().size().stream())
                        .allMatch(size -> Math.min(size.width(), size.height()) >= SMALLEST_SIDE);
        training = Optional.of(new Training(job, course, usable));
        return training.get();
    }

    synchronized Optional<Training> training() {
        return training;
    }

    boolean isTrained(Instant now) {
        return training().filter(done -> done.usable() && done.course().isOver(now)).isPresent();
    }

    /**
     * A picture of the group.
     *
     * @param name as it was added
     * @param picture its file
     */
    record Look(String name, Asset picture) {}

    /**
     * A training.
     *
     * @param job names it
     * @param course how it goes
     * @param usable false if it will fail, for a picture is too small
     */
    record Training(String job, Course course, boolean usable) {

        String status(Instant now) {
            if (course.waits(now)) {
                return "pending";
            }
            if (!course.isOver(now)) {
                return "in_progress";
            }
            return usable ? "completed" : "failed";
        }
    }
}
