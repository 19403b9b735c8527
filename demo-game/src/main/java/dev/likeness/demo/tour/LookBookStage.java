package dev.likeness.demo.tour;

import dev.likeness.Avatar;
import dev.likeness.demo.booth.BoothBackground;
import dev.likeness.demo.booth.BoothFraming;
import dev.likeness.demo.booth.LookBookShelf;
import dev.likeness.face.Expression;
import dev.likeness.job.Cancellation;
import dev.likeness.lookbook.LookBook;
import dev.likeness.lookbook.LookBookListener;
import dev.likeness.lookbook.LookBookReport;
import dev.likeness.lookbook.Portrait;
import dev.likeness.lookbook.PortraitFormat;
import dev.likeness.lookbook.PortraitOrder;
import dev.likeness.lookbook.PortraitStudio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tour's stop at the photo booth: portraits of the avatar go into its look book. */
final class LookBookStage {

    private static final String LOOK = "Tour";

    /** Small enough for a renderer without graphics card. */
    private static final List<PortraitOrder> ORDERS =
            List.of(
                    BoothBackground.STUDIO.behind(
                            BoothFraming.FACE.order().size(480, 480).expression(Expression.SMILE)),
                    BoothBackground.EVENING.behind(BoothFraming.BUST.order().size(480, 600)),
                    BoothBackground.GARDEN.behind(
                            BoothFraming.BODY
                                    .order()
                                    .size(360, 720)
                                    .expression(Expression.SMILE)
                                    .format(PortraitFormat.JPEG)));

    private final Crew crew;
    private final PortraitStudio studio;
    private final Path folder;

    LookBookStage(Crew crew, PortraitStudio studio, Path folder) {
        this.crew = crew;
        this.studio = studio;
        this.folder = folder;
    }

    /** Takes portraits and adds them, if there is somewhere to add them to. */
    Optional<TourReport.LookBookLine> play(Avatar avatar, Optional<LookBookShelf> shelf)
            throws IOException {
        if (shelf.isEmpty()) {
            return Optional.empty();
        }
        List<Portrait> portraits = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (PortraitOrder order : ORDERS) {
            Portrait portrait = crew.later(() -> studio.take(avatar.sitter(), order));
            portraits.add(portrait);
            String ending = portrait.format() == PortraitFormat.PNG ? ".png" : ".jpg";
            files.add("look-" + portraits.size() + ending);
            Files.write(folder.resolve(files.get(files.size() - 1)), portrait.bytes());
        }
        try (LookBook book = shelf.get().open()) {
            LookBookReport report =
                    book.add(portraits, LOOK, LookBookListener.NONE, new Cancellation());
            if (report.isGroupGone()) {
                book.startOver();
                report = book.send(LookBookListener.NONE, new Cancellation());
            }
            report.failure()
                    .ifPresent(
                            failure -> {
                                throw failure;
                            });
            return Optional.of(
                    new TourReport.LookBookLine(
                            files, report.uploaded(), report.added(), report.missing().size()));
        }
    }
}
