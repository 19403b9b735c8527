package dev.likeness.speech.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.likeness.face.Viseme;
import dev.likeness.speech.audio.Sound;
import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MicrophoneTest {

    private static final RecordingFormat MONO_48K = new RecordingFormat(48_000, 1);
    private static final RecordingFormat STEREO_16K = new RecordingFormat(16_000, 2);
    private static final long PATIENCE_MILLIS = 20_000;

    private Microphone microphone;

    @AfterEach
    void unplug() {
        if (microphone != null) {
            microphone.close();
        }
        PluggedMicrophones.unplugAll();
    }

    @Test
    void aMachineWithoutAMicrophoneHasNone() {
        assertThat(MicrophoneDevice.all()).isEmpty();
        assertThatExceptionOfType(MicrophoneException.class)
                .isThrownBy(Microphone::open)
                .withMessageContaining("not found")
                .satisfies(
                        e -> assertThat(e.reason()).isEqualTo(MicrophoneException.Reason.MISSING))
                .satisfies(e -> assertThat(e.forPlayer()).startsWith("No microphone was found."));
    }

    @Test
    void theSystemsChoiceComesBeforeTheDevicesByName() {
        plug("Headset", MONO_48K);
        plug("Webcam", STEREO_16K);

        List<MicrophoneDevice> devices = MicrophoneDevice.all();

        assertThat(devices)
                .extracting(MicrophoneDevice::name)
                .containsExactly("System default", "Headset", "Webcam");
        assertThat(devices)
                .extracting(MicrophoneDevice::isDefault)
                .containsExactly(true, false, false);
        assertThat(devices.get(1).description()).isEqualTo("Headset of a test");
        assertThat(MicrophoneDevice.all()).as("listed once more").isEqualTo(devices);
    }

    @Test
    void aDeviceThatAnotherProgramHasIsRefused() {
        plug("Headset", MONO_48K).taken();

        assertThatExceptionOfType(MicrophoneException.class)
                .isThrownBy(() -> Microphone.open(MicrophoneDevice.all().get(1)))
                .withMessageContaining("Headset")
                .withMessageContaining("in use")
                .satisfies(
                        e -> assertThat(e.reason()).isEqualTo(MicrophoneException.Reason.REFUSED));
    }

    @Test
    void aDeviceThatWasUnpluggedSinceItWasListedIsMissing() {
        plug("Headset", MONO_48K);
        MicrophoneDevice headset = MicrophoneDevice.all().get(1);
        PluggedMicrophones.unplugAll();

        assertThatExceptionOfType(MicrophoneException.class)
                .isThrownBy(() -> Microphone.open(headset))
                .satisfies(
                        e -> assertThat(e.reason()).isEqualTo(MicrophoneException.Reason.MISSING));
    }

    @Test
    void aDeviceWithoutAReadableFormatIsUnusable() {
        PluggedMicrophone odd = plug("Odd", MONO_48K);
        plug("Headset", MONO_48K);
        MicrophoneDevice device = MicrophoneDevice.all().get(1);
        odd.changeItsFormats();

        assertThatExceptionOfType(MicrophoneException.class)
                .isThrownBy(() -> Microphone.open(device))
                .withMessageContaining("48000 Hz x 1")
                .satisfies(
                        e -> assertThat(e.reason()).isEqualTo(MicrophoneException.Reason.UNUSABLE));
    }

    @Test
    void whatIsSpokenMovesTheLips() throws Exception {
        plug("Headset", MONO_48K).atSpeed(4);
        microphone = Microphone.open();
        microphone.start();

        waitForSpeech();
        assertThat(microphone.latency()).isLessThan(0.08);
    }

    @Test
    void twoChannelsAreHeardAsOne() throws Exception {
        plug("Webcam", STEREO_16K).atSpeed(4);
        microphone = Microphone.open();
        microphone.start();

        waitForSpeech();
    }

    @Test
    void theMeterShowsHowLoudItIs() throws Exception {
        plug("Headset", MONO_48K);
        microphone = Microphone.open();
        assertThat(microphone.level()).isEqualTo(-90);
        microphone.start();

        waitFor(() -> microphone.peak() > -20, "a loud moment");
        assertThat(microphone.peak()).isBetween(-20.0, 0.0);
        assertThat(microphone.level()).isLessThanOrEqualTo(microphone.peak());
        waitFor(microphone::isGateOpen, "the gate to open");
    }

    @Test
    void whatIsQuieterThanTheGateMovesNothing() throws Exception {
        plug("Headset", MONO_48K).atSpeed(4);
        microphone = Microphone.open();
        microphone.setGate(new GateSettings(0, 0, 0));
        microphone.start();
        waitFor(() -> microphone.peak() > -20, "a loud moment");

        float[] weights = new float[15];
        assertThat(microphone.isGateOpen()).isFalse();
        assertThat(microphone.read(weights)).isTrue();
        assertThat(weights[Viseme.SIL.ordinal()]).isGreaterThan(0.9f);
    }

    @Test
    void aStoppedMicrophoneRestsUntilItIsStartedAgain() throws Exception {
        plug("Headset", MONO_48K);
        microphone = Microphone.open();
        float[] weights = new float[15];
        microphone.start();
        waitFor(() -> microphone.read(weights), "weights");

        microphone.stop();
        assertThat(microphone.state()).isEqualTo(Microphone.State.STOPPED);
        assertThat(microphone.read(weights)).isFalse();

        microphone.start();
        waitFor(() -> microphone.read(weights), "weights again");
        assertThat(microphone.state()).isEqualTo(Microphone.State.LISTENING);
    }

    @Test
    void stoppingAndStartingAtOnceLeavesOneListener() throws Exception {
        plug("Headset", MONO_48K);
        microphone = Microphone.open();
        float[] weights = new float[15];
        for (int i = 0; i < 20; i++) {
            microphone.start();
            microphone.stop();
        }
        microphone.start();
        waitFor(() -> microphone.read(weights), "weights");

        waitFor(() -> listeners() == 1, "one listener");
        microphone.close();
        waitFor(() -> listeners() == 0, "no listener");
    }

    @Test
    void aMicrophoneThatIsPulledOutIsLostAndTheMouthRests() throws Exception {
        PluggedMicrophone headset = plug("Headset", MONO_48K);
        microphone = Microphone.open();
        float[] weights = new float[15];
        microphone.start();
        waitFor(() -> microphone.read(weights), "weights");

        headset.pullOut();

        waitFor(() -> microphone.state() == Microphone.State.LOST, "the loss to be seen");
        assertThat(microphone.read(weights)).isFalse();
        assertThat(microphone.level()).isEqualTo(-90);
    }

    @Test
    void soundThatCouldNotBeFetchedInTimeIsCountedAndLeftOut() throws Exception {
        plug("Headset", MONO_48K).atSpeed(10_000);
        microphone = Microphone.open();
        microphone.start();

        waitFor(() -> microphone.overruns() > 3, "overruns");
        assertThat(microphone.state()).isEqualTo(Microphone.State.LISTENING);
    }

    @Test
    void aClosedMicrophoneStaysClosed() throws Exception {
        plug("Headset", MONO_48K);
        microphone = Microphone.open();
        microphone.close();

        assertThat(microphone.state()).isEqualTo(Microphone.State.CLOSED);
        assertThatThrownBy(microphone::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void aBlockOfSoundAllocatesNothing() throws Exception {
        plug("Headset", MONO_48K).atSpeed(8);
        microphone = Microphone.open();
        microphone.start();
        float[] weights = new float[15];
        waitFor(() -> microphone.read(weights), "weights");
        Thread listener = listener();
        assertThat(listener.isDaemon()).isTrue();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getThreadAllocatedBytes(listener.getId());
        Thread.sleep(300); // classes are loaded, loops are compiled

        long before = threads.getThreadAllocatedBytes(listener.getId());
        Thread.sleep(500);
        long allocated = threads.getThreadAllocatedBytes(listener.getId()) - before;

        assertThat(allocated).as("bytes in some 400 blocks").isLessThan(4_000);
    }

    private static PluggedMicrophone plug(String name, RecordingFormat format) {
        Sound spoken = new Sound(Sentence.at(format.sampleRate()), format.sampleRate());
        PluggedMicrophone microphone = new PluggedMicrophone(name, spoken, format);
        PluggedMicrophones.plug(microphone);
        return microphone;
    }

    /** Waits until a vowel and several other shapes were seen. */
    private void waitForSpeech() throws InterruptedException {
        Set<Viseme> seen = EnumSet.noneOf(Viseme.class);
        float[] weights = new float[15];
        waitFor(
                () -> {
                    for (Viseme viseme : Viseme.values()) {
                        if (microphone.read(weights) && weights[viseme.ordinal()] > 0.5f) {
                            seen.add(viseme);
                        }
                    }
                    return seen.contains(Viseme.AA) && seen.size() >= 4;
                },
                "a vowel and three other shapes");
    }

    private static void waitFor(BooleanSupplier happened, String what) throws InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!happened.getAsBoolean()) {
            assertThat(System.currentTimeMillis()).as("waiting for " + what).isLessThan(until);
            Thread.sleep(1);
        }
    }

    private static long listeners() {
        return Thread.getAllStackTraces().keySet().stream().filter(MicrophoneTest::listens).count();
    }

    private static Thread listener() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(MicrophoneTest::listens)
                .findFirst()
                .orElseThrow();
    }

    private static boolean listens(Thread thread) {
        return thread.getName().equals("likeness-microphone");
    }
}
