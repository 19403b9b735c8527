package dev.likeness.demo;

import com.jme3.audio.AudioNode;
import dev.likeness.Avatar;
import dev.likeness.SpokenLine;
import dev.likeness.demo.voice.DemoLine;
import dev.likeness.demo.voice.LineKind;
import dev.likeness.demo.voice.LiveSpeech;
import dev.likeness.demo.voice.LiveTalk;
import dev.likeness.demo.voice.Voice;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What an avatar says in the wardrobe, and what is told about it. Render thread. */
final class Talk {

    /** The lines beside the greeting, in the order of their buttons. */
    static final List<LineKind> LINES = List.of(LineKind.BAKED, LineKind.LIVE, LineKind.TEXT);

    private final LikenessDemo game;
    private final LiveTalk live;
    private final boolean audible;
    private final Map<String, AudioNode> sounds = new HashMap<>();
    private final Map<Voice, Map<LineKind, DemoLine>> lines = new HashMap<>();
    private long latest;

    Talk(LikenessDemo game, LiveTalk live) {
        this.game = game;
        this.live = live;
        this.audible = game.getAudioRenderer() != null;
    }

    /**
     * Says a line; its lips are made in the background when it is said for the first time.
     *
     * @param tell hears what is said and where its lips come from
     */
    void say(Avatar avatar, Voice voice, LineKind kind, Consumer<String> tell) {
        long asked = ++latest;
        live.stop();
        DemoLine ready = lines.computeIfAbsent(voice, any -> new HashMap<>()).get(kind);
        if (ready != null) {
            begin(avatar, voice, ready, tell);
            return;
        }
        CompletableFuture.supplyAsync(() -> DemoLine.of(voice, kind))
                .thenAccept(
                        made ->
                                game.enqueue(
                                        () -> {
                                            lines.get(voice).put(kind, made);
                                            if (asked == latest) {
                                                begin(avatar, voice, made, tell);
                                            }
                                        }));
    }

    /** Falls silent. */
    void stop() {
        latest++;
        live.stop();
    }

    private void begin(Avatar avatar, Voice voice, DemoLine line, Consumer<String> tell) {
        tell.accept(inWords(line));
        Optional<AudioNode> sound = line.soundFile().map(this::sound);
        if (line.kind() == LineKind.LIVE) {
            live.say(avatar, new LiveSpeech(voice.recording()), sound.filter(any -> audible));
        } else {
            avatar.voice().say(new SpokenLine(line.lips(), sound, 1, false));
        }
    }

    private AudioNode sound(String file) {
        return sounds.computeIfAbsent(file, name -> Voice.sound(game.getAssetManager(), name));
    }

    private static String inWords(DemoLine line) {
        return switch (line.kind()) {
            case MARKS -> "";
            case LIVE -> "Lips from the sound, heard live.";
            case BAKED ->
                    String.format(
                            Locale.ROOT,
                            "Lips from sound and text, made in %.0f ms.",
                            line.millis());
            case TEXT -> "No sound, only text: " + line.text();
        };
    }
}
