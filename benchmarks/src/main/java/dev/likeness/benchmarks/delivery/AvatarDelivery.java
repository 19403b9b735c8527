package dev.likeness.benchmarks.delivery;

import dev.likeness.avatarsdk.AvatarSdk;
import dev.likeness.avatarsdk.AvatarSdkCredentials;
import dev.likeness.avatarsdk.AvatarSdkOptions;
import dev.likeness.avatarsdk.Pipeline;
import dev.likeness.sandbox.Sandbox;
import dev.likeness.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Prints how long avatars take from Completed into the scene, and how many bytes they cost, over a
 * line of 80 ms and 20 Mbit/s: with Likeness, and with a client that fetches everything each time,
 * one file after the other. Needs a display.
 *
 * <pre>
 * java -cp "benchmarks/target/classes:benchmarks/target/lib/*" \
 *     dev.likeness.benchmarks.delivery.AvatarDelivery PHOTO PHOTO [ROUNDS]
 * </pre>
 *
 * <p>With {@code -Dfiles=true} it lists what each avatar fetched, with {@code -Dmetapersons=true}
 * it leaves animated_face out, with {@code -Dnamed=true} haircuts that nobody named.
 */
public final class AvatarDelivery {

    private static final long ROUND_TRIP_MILLIS = 80;
    private static final long BITS_PER_SECOND = 20_000_000;
    private static final long POLL_MILLIS = 500;
    private static final List<String> SOME = List.of("bob", "long_wavy", "ponytail", "curly");
    private static final String SWAPPED = "curly";
    private static final List<Boolean> PIPELINES =
            Boolean.getBoolean("metapersons") ? List.of(true) : List.of(true, false);
    private static final boolean NAMED_ONLY = Boolean.getBoolean("named");
    private static final boolean LISTS_FILES = Boolean.getBoolean("files");

    private final Game game;
    private final Sandbox sandbox;
    private final SlowLink link;
    private final Path first;
    private final Path second;
    private final boolean isMetaPerson;
    private long bytesOfSwapped;

    private AvatarDelivery(
            Game game,
            Sandbox sandbox,
            SlowLink link,
            Path first,
            Path second,
            boolean isMetaPerson) {
        this.game = game;
        this.sandbox = sandbox;
        this.link = link;
        this.first = first;
        this.second = second;
        this.isMetaPerson = isMetaPerson;
    }

    /** One avatar on its way: when, and how many bytes came. */
    private record Trip(Delivery.Times times, long bytes) {}

    private record Round(Trip plainFirst, Trip plainSecond, Trip ourFirst, Trip ourSecond) {}

    /** The same avatar both ways. */
    private record Pair(Function<Round, Trip> plain, Function<Round, Trip> ours) {}

    private static final Pair FIRST = new Pair(Round::plainFirst, Round::ourFirst);
    private static final Pair SECOND = new Pair(Round::plainSecond, Round::ourSecond);

    /**
     * Measures and prints.
     *
     * @param arguments two photos, and how often (3)
     * @throws Exception if the disk or the line fails
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        try (Game game = new Game();
                Sandbox sandbox = Sandbox.start(SandboxOptions.immediate());
                SlowLink link = new SlowLink(sandbox.uri(), ROUND_TRIP_MILLIS, BITS_PER_SECOND)) {
            for (boolean isMetaPerson : PIPELINES) {
                new AvatarDelivery(
                                game,
                                sandbox,
                                link,
                                Path.of(arguments[0]),
                                Path.of(arguments[1]),
                                isMetaPerson)
                        .compare(rounds);
            }
        }
        System.exit(0); // the sandbox's native libraries keep threads
    }

    private void compare(int rounds) throws IOException {
        String pipeline = isMetaPerson ? "metaperson_2.0" : "animated_face";
        List<String> all = client().offeredHaircuts();
        round(SOME, SOME); // warms up
        if (!NAMED_ONLY) {
            System.out.printf("%n%s, all %d haircuts to choose from%n", pipeline, all.size());
            print(rounds(rounds, all, List.of()));
        }
        System.out.printf("%n%s, %d haircuts ordered by name%n", pipeline, SOME.size());
        print(rounds(rounds, SOME, SOME));
        swap(bytesOfSwapped);
    }

    private List<Round> rounds(int count, List<String> plain, List<String> ours)
            throws IOException {
        List<Round> measured = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            measured.add(round(plain, ours));
        }
        return measured;
    }

    private Round round(List<String> plainHaircuts, List<String> ourHaircuts) throws IOException {
        PlainClient client = client();
        PlainDelivery plain = new PlainDelivery(game, client, isMetaPerson, plainHaircuts);
        Trip plainFirst = trip(plain, first);
        Trip plainSecond = trip(plain, second);
        bytesOfSwapped = plain.bytesOf(SWAPPED);
        try (LikenessDelivery ours = ours(ourHaircuts)) {
            return new Round(plainFirst, plainSecond, trip(ours, first), trip(ours, second));
        }
    }

    private PlainClient client() {
        return new PlainClient(
                link.uri(), sandbox.developerId(), sandbox.developerSecret(), POLL_MILLIS);
    }

    private LikenessDelivery ours(List<String> haircuts) throws IOException {
        AvatarSdkOptions options =
                AvatarSdkOptions.DEFAULT
                        .withBaseUrl(link.uri())
                        .withPipeline(
                                isMetaPerson ? Pipeline.METAPERSON_FEMALE : Pipeline.ANIMATED_FACE)
                        .withTextureProfile("2K.jpg")
                        .withPollInterval(Duration.ofMillis(POLL_MILLIS))
                        .withDeveloperAccess();
        AvatarSdk service =
                AvatarSdk.connect(
                        new AvatarSdkCredentials(sandbox.developerId(), sandbox.developerSecret()),
                        options);
        Path cache = Files.createTempDirectory("likeness-cache");
        return new LikenessDelivery(game, service, cache, isMetaPerson, haircuts);
    }

    private Trip trip(Delivery delivery, Path photo) throws IOException {
        long before = link.bytesDown();
        FileList files = new FileList(sandbox.journal());
        Delivery.Times times = delivery.bring(photo);
        if (LISTS_FILES) {
            files.print(delivery.getClass().getSimpleName() + ", " + photo.getFileName());
        }
        return new Trip(times, link.bytesDown() - before);
    }

    /** A haircut that an earlier avatar wore, on another head. */
    private void swap(long bytesOfWhole) throws IOException {
        try (LikenessDelivery ours = ours(List.of())) {
            ours.bytesOfWearing(first, SWAPPED, link::bytesDown);
            long known = ours.bytesOfWearing(second, SWAPPED, link::bytesDown);
            System.out.printf(
                    "wearing a known haircut: %d bytes; mesh and texture of it: %d; ratio %.3f%n",
                    known, bytesOfWhole, (double) known / bytesOfWhole);
        }
    }

    private static void print(List<Round> rounds) {
        for (int i = 0; i < rounds.size(); i++) {
            line("  round " + (i + 1) + ", first", rounds.subList(i, i + 1), FIRST);
            line("  round " + (i + 1) + ", second", rounds.subList(i, i + 1), SECOND);
        }
        line("median, first avatar", rounds, FIRST);
        line("median, second avatar", rounds, SECOND);
    }

    private static void line(String what, List<Round> rounds, Pair pair) {
        Function<Round, Trip> plain = pair.plain();
        Function<Round, Trip> ours = pair.ours();
        double all = median(rounds, round -> plain.apply(round).times().allSeconds());
        double body = median(rounds, round -> ours.apply(round).times().bodySeconds());
        double hair = median(rounds, round -> ours.apply(round).times().hairSeconds());
        double ready = median(rounds, round -> ours.apply(round).times().allSeconds());
        double plainBytes = median(rounds, round -> plain.apply(round).bytes());
        double ourBytes = median(rounds, round -> ours.apply(round).bytes());
        System.out.printf(
                "%s: plain %.2f s, %.0f bytes | body %.2f s (%.2f), with hair %.2f s (%.2f), all"
                        + " %.2f s (%.2f), %.0f bytes (%.2f)%n",
                what,
                all,
                plainBytes,
                body,
                body / all,
                hair,
                hair / all,
                ready,
                ready / all,
                ourBytes,
                ourBytes / plainBytes);
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> what) {
        return rounds.stream().mapToDouble(what).sorted().toArray()[rounds.size() / 2];
    }
}
