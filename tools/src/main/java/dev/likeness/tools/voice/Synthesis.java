package dev.likeness.tools.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lets every voice speak into a folder. */
public final class Synthesis {

    private Synthesis() {}

    /** The English voices, with the names of their sounds close to ARPABET. */
    public static List<Voice> english() {
        return List.of(
                new FliteVoice("slt", 1.35),
                new FliteVoice("rms", 1.1),
                new FliteVoice("awb", 1.35),
                new FliteVoice("kal16", 1.3),
                new FestivalVoice("ked_diphone", 1.3, 105),
                new FestivalVoice("cmu_us_slt_arctic_hts", 1.3, 0));
    }

    /** Voices of other languages, among them a child's. */
    public static List<Voice> foreign() {
        return List.of(
                new FestivalVoice("lp_diphone", 1.2, 0),
                new FestivalVoice("pc_diphone", 1.2, 0),
                new FestivalVoice("czech_dita", 1.2, 0),
                new FestivalVoice("czech_krb", 1.2, 0),
                new FestivalVoice("czech_machac", 1.2, 0),
                new FestivalVoice("czech_ph", 1.2, 0),
                new FestivalVoice("hy_fi_mv_diphone", 1.2, 0),
                new FestivalVoice("suo_fi_lj_diphone", 1.2, 0),
                new FestivalVoice("upc_ca_ona_hts", 1.2, 0));
    }

    /**
     * Speaks what is not there yet.
     *
     * @param work the folder of all voices (not null)
     * @param english sentences for each English voice (&gt;=1)
     * @param foreign rows of words for each other voice (&gt;=1)
     */
    public static void speakAll(Path work, int english, int foreign) throws IOException {
        long seed = 1;
        for (Voice voice : english()) {
            speak(voice, work, new Sentences(seed++).next(english));
        }
        for (Voice voice : foreign > 0 ? foreign() : List.<Voice>of()) {
            speak(voice, work, new PseudoWords(seed++).next(foreign));
        }
    }

    private static void speak(Voice voice, Path work, List<String> sentences) throws IOException {
        Path folder = Files.createDirectories(work.resolve(voice.name()));
        System.out.printf("%s: %d sentences%n", voice.name(), sentences.size());
        voice.speak(sentences, folder);
    }

    /** What a voice spoke into its folder. */
    public static List<Spoken> spoken(Voice voice, Path work, int most) throws IOException {
        try (Stream<Path> files = Files.list(work.resolve(voice.name()))) {
            return Spoken.readAll(
                    files.filter(f -> f.toString().endsWith(".wav")).sorted().limit(most).toList());
        }
    }
}
