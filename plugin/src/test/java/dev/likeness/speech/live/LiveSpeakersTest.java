package dev.likeness.speech.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.likeness.face.Viseme;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class LiveSpeakersTest {

    private static final int RATE = 16_000;
    private static final float[] SPOKEN = Sentence.at(RATE);
    private static final long MILLI = 1_000_000;
    private static final long PATIENCE_MILLIS = 20_000;

    private final float[] weights = new float[15];
    private long now = 1_000 * MILLI;

    /** What a pass costs on the machine of the test, by speaker who is listened to closely. */
    private long costOfOne;

    private int closely;
    private boolean passing;

    private LiveSpeakers speakers(SpeakerBudget budget) {
        return new LiveSpeakers(budget, () -> passing ? now + costOfOne * closely : now);
    }

    @Test
    void whoIsNearAndSeenIsListenedToCloselyAndTheRestMoveTheirJaws() {
        LiveSpeakers all = speakers(new SpeakerBudget(2, 20, 1));
        LiveSpeaker far = speaker(all, 9, true);
        LiveSpeaker unseen = speaker(all, 1, false);
        LiveSpeaker near = speaker(all, 2, true);
        LiveSpeaker nearest = speaker(all, 1, true);

        speak(all, 0.3, far, unseen, near, nearest);

        assertThat(nearest.detail()).isEqualTo(SpeakerDetail.SHAPES);
        assertThat(near.detail()).isEqualTo(SpeakerDetail.SHAPES);
        assertThat(far.detail()).isEqualTo(SpeakerDetail.JAW);
        assertThat(unseen.detail()).isEqualTo(SpeakerDetail.JAW);
    }

    @Test
    void theJawOfAFarSpeakerFollowsTheLoudness() {
        LiveSpeakers all = speakers(new SpeakerBudget(0, 20, 1));
        LiveSpeaker far = speaker(all, 30, true);
        float widest = 0;
        float narrowest = 1;
        for (int i = 0; i < 100; i++) {
            speak(all, 0.02, far);
            if (far.read(weights)) {
                widest = Math.max(widest, weights[Viseme.AA.ordinal()]);
                narrowest = Math.min(narrowest, weights[Viseme.AA.ordinal()]);
                assertThat(weights[Viseme.AA.ordinal()] + weights[Viseme.SIL.ordinal()])
                        .isCloseTo(1, within(1e-5f));
            }
        }
        assertThat(widest).isBetween(0.5f, 0.75f);
        assertThat(narrowest).isLessThan(0.1f);
        assertThat(far.latency()).isLessThan(0.07);
    }

    @Test
    void whoSpeaksComesBeforeWhoIsNearButSilent() {
        LiveSpeakers all = speakers(new SpeakerBudget(1, 20, 1));
        LiveSpeaker silent = speaker(all, 1, true);
        LiveSpeaker speaking = speaker(all, 5, true);

        speak(all, 0.2, speaking);

        assertThat(speaking.detail()).isEqualTo(SpeakerDetail.SHAPES);
        assertThat(silent.detail()).isEqualTo(SpeakerDetail.JAW);
    }

    @Test
    void whoIsOnlyALittleNearerTakesNobodysPlace() {
        LiveSpeakers all = speakers(new SpeakerBudget(1, 20, 1));
        LiveSpeaker first = speaker(all, 4, true);
        LiveSpeaker second = speaker(all, 5, true);
        speak(all, 0.3, first, second);
        assertThat(first.detail()).isEqualTo(SpeakerDetail.SHAPES);

        second.place(3.8, true);
        speak(all, 0.3, first, second);
        assertThat(first.detail()).isEqualTo(SpeakerDetail.SHAPES);

        second.place(2, true);
        speak(all, 0.3, first, second);
        assertThat(second.detail()).isEqualTo(SpeakerDetail.SHAPES);
        assertThat(first.detail()).isEqualTo(SpeakerDetail.JAW);
    }

    @Test
    void nobodyBeyondTheFarthestIsListenedToClosely() {
        LiveSpeakers all = speakers(new SpeakerBudget(9, 20, 1));
        LiveSpeaker far = speaker(all, 20.5, true);
        LiveSpeaker nowhere = speaker(all, Double.NaN, true);

        speak(all, 0.3, far, nowhere);

        assertThat(far.detail()).isEqualTo(SpeakerDetail.JAW);
        assertThat(nowhere.detail()).isEqualTo(SpeakerDetail.JAW);
    }

    @Test
    void aMachineThatIsTooSlowListensToFewerAndToMoreWhenItCan() {
        LiveSpeakers all = speakers(new SpeakerBudget(8, 20, 0.25));
        LiveSpeaker[] eight = new LiveSpeaker[8];
        for (int i = 0; i < eight.length; i++) {
            eight[i] = speaker(all, i, true);
        }
        costOfOne = MILLI; // of 10 ms, so eight of them take 0.8 of a core
        speak(all, 3, eight);
        assertThat(closely(eight)).isBetween(1L, 3L);
        assertThat(eight[0].detail()).isEqualTo(SpeakerDetail.SHAPES);

        costOfOne = MILLI / 100;
        speak(all, 6, eight);
        assertThat(closely(eight)).isEqualTo(8);
    }

    @Test
    void soundThatWaitedTooLongIsLeftOutSoThatLipsAreNotBehind() {
        LiveSpeakers all = speakers(SpeakerBudget.usual());
        LiveSpeaker speaker = speaker(all, 1, true);
        speaker.push(SPOKEN, 0, (int) (0.3 * RATE));

        pass(all);

        assertThat(speaker.heard()).isEqualTo((long) (0.3 * RATE));
        assertThat(speaker.lost()).isEqualTo((long) (0.15 * RATE));
    }

    @Test
    void soundThatNobodyFetchesIsLostAndCounted() {
        LiveSpeaker speaker = speaker(speakers(SpeakerBudget.usual()), 1, true);
        speaker.push(SPOKEN, 0, RATE);

        assertThat(speaker.lost()).isGreaterThan(RATE / 3);
    }

    @Test
    void aSenderThatFallsSilentInAVowelLeavesNoOpenMouth() {
        LiveSpeakers all = speakers(SpeakerBudget.usual());
        LiveSpeaker speaker = speaker(all, 1, true);
        while (weights[Viseme.AA.ordinal()] < 0.5f) {
            speak(all, 0.01, speaker);
            speaker.read(weights);
        }
        for (int i = 0; i < 12; i++) {
            pass(all);
        }

        assertThat(speaker.read(weights)).isTrue();
        assertThat(weights[Viseme.SIL.ordinal()]).isGreaterThan(0.8f);
        for (int i = 0; i < 40; i++) {
            pass(all);
        }
        assertThat(speaker.read(weights)).as("the mouth rests").isFalse();
    }

    @Test
    void whatIsNoNumberDoesNoHarmAtAnyDetail() {
        LiveSpeakers all = speakers(new SpeakerBudget(1, 20, 1));
        LiveSpeaker close = speaker(all, 1, true);
        LiveSpeaker far = speaker(all, 2, true);
        float[] broken = {Float.NaN, Float.POSITIVE_INFINITY, -1e30f, 0.1f};
        for (int i = 0; i < 2_000; i++) {
            close.push(broken, 0, broken.length);
            far.push(broken, 0, broken.length);
            if (i % 40 == 0) {
                pass(all);
            }
        }
        pass(all);
        speak(all, 0.1, close, far);

        for (LiveSpeaker speaker : List.of(close, far)) {
            assertThat(speaker.read(weights)).isTrue();
            for (float weight : weights) {
                assertThat(weight).isBetween(0f, 1f);
            }
        }
    }

    @Test
    void everyRateAndTwoChannelsAreHeard() {
        LiveSpeakers all = speakers(SpeakerBudget.usual());
        for (int rate : new int[] {8_000, 16_000, 48_000, 96_000}) {
            LiveSpeaker speaker = all.add(rate, 2);
            float[] samples = Sentence.at(rate);
            float[] both = new float[2 * samples.length];
            for (int i = 0; i < both.length; i++) {
                both[i] = samples[i / 2];
            }
            boolean opened = false;
            int block = rate / 100;
            for (int at = 0; at + block <= samples.length; at += block) {
                speaker.push(both, 2 * at, block);
                pass(all);
                opened |= speaker.read(weights) && weights[Viseme.AA.ordinal()] > 0.5f;
            }
            assertThat(opened).as("a vowel at %d Hz", rate).isTrue();
            assertThat(speaker.lost()).isZero();
            speaker.close();
        }
        assertThat(all.count()).isZero();
    }

    @Test
    void fiftySpeakersAtOnceAllocateNothingAndLoseNothing() throws Exception {
        try (LiveSpeakers all = LiveSpeakers.start(new SpeakerBudget(25, 100, 1))) {
            List<LiveSpeaker> fifty = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                fifty.add(speaker(all, i, i % 3 > 0));
            }
            fifty.forEach(each -> each.push(SPOKEN, 0, 2_000));
            waitFor(() -> fifty.stream().allMatch(each -> each.heard() == 2_000), "the first");
            Thread listener = listener();
            assertThat(listener.isDaemon()).isTrue();
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            threads.getThreadAllocatedBytes(listener.getId());
            long before = 0;
            for (int at = 2_000; at + 1_600 < SPOKEN.length; at += 1_600) {
                int begin = at;
                if (at == 2_000 + 8 * 1_600) { // by now what is run often is compiled
                    before = threads.getThreadAllocatedBytes(listener.getId());
                }
                fifty.forEach(each -> each.push(SPOKEN, begin, 1_600));
                waitFor(
                        () -> fifty.stream().allMatch(each -> each.heard() == begin + 1_600),
                        "block at " + at);
            }
            long allocated = threads.getThreadAllocatedBytes(listener.getId()) - before;

            assertThat(allocated).as("bytes for 50 x 1.9 s of speech").isLessThan(8_000);
            assertThat(fifty).allMatch(each -> each.lost() == 0);
        }
    }

    @Test
    void whileNobodySpeaksTheThreadSleepsAndWakesWithTheFirstSound() throws Exception {
        try (LiveSpeakers all = LiveSpeakers.start(SpeakerBudget.usual())) {
            LiveSpeaker speaker = speaker(all, 1, true);
            Thread listener = listener();
            waitFor(() -> listener.getState() == Thread.State.WAITING, "the thread to sleep");

            speaker.push(SPOKEN, 0, 800);

            waitFor(() -> speaker.heard() == 800, "the sound to be heard");
        }
        waitFor(() -> listeners() == 0, "the thread to end");
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        LiveSpeakers all = speakers(SpeakerBudget.usual());
        assertThatThrownBy(() -> all.add(RATE, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> all.add(4_000, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SpeakerBudget(-1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SpeakerBudget(1, 1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 1, 1.0 and NaN");
    }

    private static LiveSpeaker speaker(LiveSpeakers all, double distance, boolean seen) {
        LiveSpeaker speaker = all.add(RATE, 1);
        speaker.place(distance, seen);
        return speaker;
    }

    /** All say the sentence, again and again, 10 ms at a time. */
    private void speak(LiveSpeakers all, double seconds, LiveSpeaker... speaking) {
        for (int block = 0; block < Math.round(100 * seconds); block++) {
            for (LiveSpeaker speaker : speaking) {
                int at = (int) (speaker.heard() % (SPOKEN.length - RATE / 100));
                speaker.push(SPOKEN, at, RATE / 100);
            }
            closely = (int) closely(speaking);
            pass(all);
        }
    }

    private void pass(LiveSpeakers all) {
        passing = true;
        all.pass(now);
        passing = false;
        now += 10 * MILLI;
    }

    private static long closely(LiveSpeaker... speakers) {
        return List.of(speakers).stream()
                .filter(each -> each.detail() == SpeakerDetail.SHAPES)
                .count();
    }

    private static void waitFor(BooleanSupplier happened, String what) throws InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!happened.getAsBoolean()) {
            assertThat(System.currentTimeMillis()).as("waiting for " + what).isLessThan(until);
            Thread.sleep(1);
        }
    }

    private static long listeners() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(LiveSpeakersTest::listens)
                .count();
    }

    private static Thread listener() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(LiveSpeakersTest::listens)
                .findFirst()
                .orElseThrow();
    }

    private static boolean listens(Thread thread) {
        return thread.getName().equals("likeness-speakers");
    }
}
