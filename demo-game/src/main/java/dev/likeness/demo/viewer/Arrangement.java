package dev.likeness.demo.viewer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Puts what the command line asks for before the camera. */
final class Arrangement {

    private final ViewerOptions options;
    private final Optional<Posing> posing;
    private final Consumer<String> notices;

    /**
     * Prepares an arrangement and reads what it needs. Any thread but the render thread.
     *
     * @param options what was asked for (not null)
     * @param notices hears of what not every file has, one line each (not null)
     * @throws ViewerException if there is no such clip
     * @throws dev.likeness.job.AvatarException if its file cannot be read
     */
    Arrangement(ViewerOptions options, Consumer<String> notices) {
        this.options = options;
        this.notices = notices;
        this.posing = options.pose().map(Posing::read);
    }

    /**
     * Shows files. Render thread.
     *
     * @throws ViewerException if a blendshape is in none of them, or the pose fits one not
     */
    void arrange(ViewerApp app, List<OpenedFile> files) {
        Lineup lineup = app.lineup();
        for (OpenedFile file : files) {
            Exhibit exhibit = lineup.add(file);
            posing.ifPresent(pose -> pose.apply(exhibit.avatar()));
        }
        set(lineup);
        lineup.look(options.look(), options.turn());
        app.camera().arrive();
        app.studio().light(options.light());
        app.studio().paper(options.paper());
    }

    private void set(Lineup lineup) {
        options.weights()
                .byName()
                .forEach(
                        (shape, weight) -> {
                            requireSomewhere(lineup, shape);
                            lineup.set(shape, weight);
                        });
    }

    private void requireSomewhere(Lineup lineup, String shape) {
        List<Exhibit> without =
                lineup.exhibits().stream().filter(exhibit -> !exhibit.has(shape)).toList();
        String titles =
                without.stream()
                        .map(exhibit -> exhibit.file().title())
                        .collect(Collectors.joining(" or "));
        if (without.size() == lineup.exhibits().size()) {
            throw new ViewerException(
                    "No blendshape \"" + shape + "\" in " + titles + "; " + near(lineup, shape));
        }
        if (!without.isEmpty()) {
            notices.accept("No blendshape \"" + shape + "\" in " + titles + ".");
        }
    }

    private static String near(Lineup lineup, String shape) {
        if (lineup.exhibits().stream()
                .allMatch(exhibit -> exhibit.file().report().blendshapes().names().isEmpty())) {
            return "it has none at all.";
        }
        List<String> near = NearNames.of(shape, lineup.shapes());
        return near.isEmpty()
                ? "none is near; --describe lists all."
                : "near: " + String.join(", ", near);
    }
}
