package dev.likeness.demo.booth;

import com.jme3.app.Application;
import dev.likeness.Avatar;
import dev.likeness.demo.ui.BoothScreen;
import dev.likeness.face.Expression;
import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import dev.likeness.lookbook.LookBook;
import dev.likeness.lookbook.LookBookReport;
import dev.likeness.lookbook.Portrait;
import dev.likeness.lookbook.PortraitStudio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * What the photo booth's buttons mean: pictures are taken one by one and then go into the look book
 * together. Render thread; sending happens elsewhere.
 */
public final class PhotoBooth implements BoothScreen.Listener {

    private static final String LOOK = "Photo booth";

    private final Application app;
    private final PortraitStudio studio;
    private final Optional<LookBookShelf> shelf;
    private final Runnable onLeave;
    private final List<Portrait> taken = new ArrayList<>();
    private BoothScreen screen;
    private Optional<Avatar> avatar = Optional.empty();
    private Expression expression = Expression.NEUTRAL;
    private Optional<CompletableFuture<LookBookReport>> sending = Optional.empty();
    private boolean groupIsGone;

    /**
     * Prepares a booth.
     *
     * @param app the game (not null)
     * @param studio attached (not null)
     * @param shelf where pictures go, or empty if there is no service (not null)
     * @param onLeave called when the player leaves (not null)
     */
    public PhotoBooth(
            Application app,
            PortraitStudio studio,
            Optional<LookBookShelf> shelf,
            Runnable onLeave) {
        this.app = app;
        this.studio = studio;
        this.shelf = shelf;
        this.onLeave = onLeave;
    }

    /**
     * Makes the screen that the booth is used by.
     *
     * @param expressions what the player can look like (not null)
     * @return not attached yet (not null)
     */
    public BoothScreen screen(List<Expression> expressions) {
        screen = new BoothScreen(expressions, this);
        return screen;
    }

    /**
     * Somebody steps into the booth.
     *
     * @param sitter who (not null)
     */
    public void enter(Avatar sitter) {
        avatar = Optional.of(sitter);
        expression = Expression.NEUTRAL;
        taken.clear();
        screen.setEnabled(true);
        screen.showExpression(expression);
        screen.showCount(0);
        screen.say(
                shelf.isPresent() ? "Smile!" : "Pictures only: there is no key for a look book.");
    }

    @Override
    public void express(Expression wanted) {
        expression = wanted;
        avatar.ifPresent(sitter -> sitter.face().fadeTo(wanted, 0.25f));
    }

    @Override
    public void shoot(BoothFraming framing, BoothBackground background) {
        avatar.ifPresent(
                sitter ->
                        studio.take(
                                        sitter.sitter(),
                                        background.behind(framing.order()).expression(expression))
                                .whenComplete(this::show));
    }

    private void show(Portrait portrait, Throwable failure) {
        if (failure != null) {
            screen.say("This picture could not be taken.");
            return;
        }
        if (taken.contains(portrait)) {
            screen.say("You have this very picture already.");
            return;
        }
        taken.add(portrait);
        screen.showPicture(portrait.bytes());
        screen.showCount(taken.size());
        screen.say("Click.");
    }

    @Override
    public void addToLookBook() {
        if (shelf.isEmpty() || sending.isPresent()) {
            return;
        }
        if (taken.isEmpty()) {
            screen.say("Take a picture first.");
            return;
        }
        List<Portrait> portraits = List.copyOf(taken);
        boolean anew = groupIsGone;
        screen.beginSending();
        CompletableFuture<LookBookReport> begun =
                shelf.get().konPro().async(stop -> send(portraits, anew, stop));
        sending = Optional.of(begun);
        begun.whenComplete((report, failure) -> app.enqueue(() -> explain(report, failure)));
    }

    private LookBookReport send(List<Portrait> portraits, boolean anew, Cancellation stop) {
        try (LookBook book = shelf.orElseThrow().open()) {
            if (anew) {
                book.startOver();
            }
            return book.add(
                    portraits,
                    LOOK,
                    progress -> app.enqueue(() -> screen.showProgress(progress)),
                    stop);
        }
    }

    private void explain(LookBookReport report, Throwable failure) {
        sending = Optional.empty();
        screen.endSending();
        if (report == null) {
            screen.say(forPlayer(failure));
            return;
        }
        groupIsGone = report.isGroupGone();
        if (report.isComplete()) {
            taken.clear();
            screen.showCount(0);
            screen.say(
                    report.added() == 0
                            ? "All of them were in your look book already."
                            : report.added() + " new in your look book.");
        } else if (groupIsGone) {
            screen.say("Your look book is gone at the service. Press Enter to begin a new one.");
        } else {
            screen.say(
                    report.failure().map(PhotoBooth::forPlayer).orElse("Not all were taken.")
                            + " Press Enter to send the rest.");
        }
    }

    private static String forPlayer(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof AvatarCancelledException) {
            return "Stopped.";
        }
        return cause instanceof AvatarException known
                ? known.forPlayer()
                : "Your look book could not be opened.";
    }

    @Override
    public void cancel() {
        if (sending.isPresent()) {
            sending.get().cancel(true);
        } else {
            leave();
        }
    }

    private void leave() {
        screen.setEnabled(false);
        avatar.ifPresent(sitter -> sitter.face().fadeTo(Expression.NEUTRAL, 0.25f));
        avatar = Optional.empty();
        onLeave.run();
    }
}
