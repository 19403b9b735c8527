package dev.likeness.demo;

import com.jme3.app.Application;
import dev.likeness.Avatar;
import dev.likeness.demo.ui.MicrophoneScreen;
import dev.likeness.speech.live.Microphone;
import dev.likeness.speech.live.MicrophoneDevice;
import dev.likeness.speech.live.MicrophoneException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The player's own voice on the avatar's lips. Asks the system for microphones on another thread,
 * because that takes its time. Render thread.
 */
final class PlayerVoice implements MicrophoneScreen.Listener, AutoCloseable {

    private final Application app;
    private final MicrophoneScreen screen = new MicrophoneScreen(this);
    private Optional<Avatar> avatar = Optional.empty();
    private Optional<Microphone> microphone = Optional.empty();
    private MicrophoneDevice wanted;

    PlayerVoice(Application app) {
        this.app = app;
        screen.setEnabled(false);
    }

    MicrophoneScreen screen() {
        return screen;
    }

    /** Shows or hides the panel. */
    void toggle(Avatar speaker) {
        avatar = Optional.of(speaker);
        if (screen.isEnabled()) {
            hide();
            return;
        }
        screen.setEnabled(true);
        screen.say("Looking for microphones ...");
        CompletableFuture.supplyAsync(MicrophoneDevice::all)
                .thenAcceptAsync(this::offer, app::enqueue);
    }

    /** Who is heard already stays so. */
    void hide() {
        screen.setEnabled(false);
    }

    private void offer(List<MicrophoneDevice> devices) {
        screen.offer(devices);
        screen.showChosen(wanted);
        screen.say(
                devices.isEmpty()
                        ? MicrophoneException.Reason.MISSING.forPlayer()
                        : "Choose one and speak.");
    }

    /** Once a frame. */
    void update() {
        microphone
                .filter(open -> screen.isEnabled())
                .ifPresent(
                        open -> {
                            screen.showLevel(open.peak(), open.isGateOpen());
                            if (open.state() == Microphone.State.LOST) {
                                stop();
                                screen.say("The microphone gives no sound any more.");
                            }
                        });
    }

    @Override
    public void speakThrough(MicrophoneDevice device) {
        stop();
        wanted = device;
        screen.showChosen(device);
        screen.say("Opening ...");
        CompletableFuture.supplyAsync(() -> opened(device))
                .whenCompleteAsync((open, failure) -> heard(device, open, failure), app::enqueue);
    }

    private static Microphone opened(MicrophoneDevice device) {
        try {
            Microphone open = Microphone.open(device);
            open.start();
            return open;
        } catch (MicrophoneException e) {
            throw new CompletionException(e);
        }
    }

    /** The player may have chosen another in the meantime. */
    private void heard(MicrophoneDevice device, Microphone open, Throwable failure) {
        if (failure != null) {
            if (device == wanted) {
                stop();
                screen.say(forPlayer(failure));
            }
        } else if (device == wanted) {
            microphone = Optional.of(open);
            avatar.ifPresent(speaker -> speaker.voice().follow(open));
            screen.say("Speak: the lips follow.");
        } else {
            open.close();
        }
    }

    private static String forPlayer(Throwable failure) {
        return failure.getCause() instanceof MicrophoneException known
                ? known.forPlayer()
                : "The microphone cannot be used.";
    }

    @Override
    public void beSilent() {
        stop();
        screen.say("Off.");
    }

    private void stop() {
        wanted = null;
        avatar.ifPresent(speaker -> speaker.voice().stopFollowing());
        microphone.ifPresent(Microphone::close);
        microphone = Optional.empty();
        if (screen.isInitialized()) {
            screen.showChosen(null);
            screen.showLevel(-90, false);
        }
    }

    /** Leaves the avatar. */
    @Override
    public void close() {
        stop();
        avatar = Optional.empty();
        screen.setEnabled(false);
    }
}
