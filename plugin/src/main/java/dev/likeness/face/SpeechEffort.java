package dev.likeness.face;

/**
 * Finds stress and pauses in visemes as they come, where nobody knows beforehand what will be said:
 * a vowel that is longer and wider than those before it is stressed. Engine-free.
 */
final class SpeechEffort {

    private static final Viseme[] VISEMES = Viseme.values();

    private static final float VOWEL = 0.35f;
    private static final float VOICE = 0.15f;
    private static final float USUAL_SYLLABLE = 0.1f;
    private static final float LEARNS = 0.25f;
    private static final float STRESSED = 1.3f;
    private static final double SPACING = 0.8;
    private static final double PAUSE = 0.3;
    private static final double SILENCE = 0.9;

    private float usual = USUAL_SYLLABLE;
    private float usualWidth = 0.8f;
    private float syllable;
    private double sinceStress = SPACING;
    private double silent = SILENCE;
    private float stress;
    private boolean pauses;

    /** Goes on (seconds >=0; the layer of speech, by channel). */
    void step(double seconds, float[] speech) {
        stress = 0;
        pauses = false;
        sinceStress += seconds;
        float vowels = 0;
        float loudest = 0;
        for (Viseme viseme : VISEMES) {
            float weight = speech[FaceChannels.of(viseme)];
            vowels += viseme.compareTo(Viseme.AA) >= 0 ? weight : 0;
            loudest = viseme == Viseme.SIL ? loudest : Math.max(loudest, weight);
        }
        waitForPause(seconds, loudest);
        if (vowels > VOWEL) {
            lengthen((float) (vowels * seconds), vowels);
        } else if (syllable > 0) {
            usual += (syllable - usual) * LEARNS;
            syllable = 0;
        }
    }

    private void waitForPause(double seconds, float loudest) {
        double before = silent;
        silent = loudest > VOICE ? 0 : silent + seconds;
        pauses = before < PAUSE && silent >= PAUSE;
    }

    private void lengthen(float more, float width) {
        float before = syllable;
        syllable += more;
        usualWidth += (width - usualWidth) * Math.min(1, more);
        float enough = usual * STRESSED;
        if (before < enough && syllable >= enough && sinceStress >= SPACING) {
            sinceStress = 0;
            stress = Weights.clamp(0.55f + 3 * (width - usualWidth), 0.3f, 1);
        }
    }

    /** The strength of a syllable that has just turned out to be stressed, 0 = none. */
    float stress() {
        return stress;
    }

    /** Whether a pause has just begun. */
    boolean pauses() {
        return pauses;
    }

    /** Whether somebody speaks, short pauses included. */
    boolean isSpeaking() {
        return silent < SILENCE;
    }
}
