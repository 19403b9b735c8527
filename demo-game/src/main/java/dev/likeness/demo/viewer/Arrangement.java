package dev.likeness.demo.viewer;

import com.jme3.asset.AssetManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Puts what the command line asks for before the camera. */
final class Arrangement {

    private final ViewerOptions options;
    private final List<OpenedFile> files;
    private final Optional<Posing> posing;
    private final Wearing wearing;
    private final Consumer<String> notices;

    /**
     * Prepares an arrangement and reads what it needs. Any thread but the render thread.
     *
     * @param options what was asked for (not null)
     * @param files to show (not null)
     * @param assets to read with (not null)
     * @param notices hears of what not every file has, one line each (not null)
     * @throws ViewerException if there is no such clip or outfit
     * @throws dev.likeness.job.AvatarException if a file cannot be read or an outfit does not fit
     */
    Arrangement(
            ViewerOptions options,
            List<OpenedFile> files,
            AssetManager assets,
            Consumer<String> notices) {
        this.options = options;
        this.files = List.copyOf(files);
        this.notices = notices;
        this.posing = options.pose().map(Posing::read);
        this.wearing = new Wearing(options.outfits(), files, assets);
    }

    /**
     * Shows the files. Render thread.
     *
     * @throws ViewerException if a blendshape is in none of them, or the pose fits one not
     */
    void arrange(ViewerApp app) {
        Lineup lineup = app.lineup();
        for (OpenedFile file : files) {
            Exhibit exhibit = lineup.add(file);
            wearing.putOn(file, exhibit.avatar());
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
