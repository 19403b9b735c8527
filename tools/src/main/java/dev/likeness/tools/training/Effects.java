package dev.likeness.tools.training;

import dev.likeness.speech.audio.FrontEnd;
import java.util.List;
import java.util.Random;

/** Rooms, microphones, noises and levels, all by chance. */
final class Effects {

    private static final double PI2 = 2 * Math.PI;

    private static final double TAPS = 1200;

    private final Random random;

    Effects(Random random) {
        this.random = random;
    }

    static double clampedGaussian(Random random) {
        return Math.max(-2, Math.min(2, random.nextGaussian()));
    }

    float[] apply(float[] dry, List<Take> babble) {
        float[] sound = dry.clone();
        drift(sound);
        if (random.nextInt(3) == 0) {
            squash(sound);
        }
        if (random.nextInt(2) == 0) {
            sound = room(sound);
        }
        colour(sound);
        normalise(sound, 0.1);
        if (random.nextInt(8) > 0) {
            noise(sound, babble);
        }
        if (random.nextInt(3) == 0) {
            narrow(sound);
        }
        normalise(sound, Math.pow(10, (-12 - 26 * random.nextDouble()) / 20));
        finish(sound);
        return sound;
    }

    /** People get louder and quieter as they go: another level every half second or so. */
    private void drift(float[] sound) {
        int length = (int) (FrontEnd.RATE * (0.3 + 0.5 * random.nextDouble()));
        double from = 0;
        double to = 0;
        for (int i = 0; i < sound.length; i++) {
            int part = i % length;
            if (part == 0) {
                from = to;
                to = 3 * clampedGaussian(random);
            }
            double decibels = from + (to - from) * part / length;
            sound[i] *= (float) Math.exp(0.115 * decibels);
        }
    }

    /**
     * Somebody breathes in: hiss of the middle tones that comes and goes (silence to begin with).
     */
    static void breathe(float[] pause, Random random) {
        double gain = 0.1 * Math.pow(10, -(12 + 25 * random.nextDouble()) / 20);
        for (int i = 0; i < pause.length; i++) {
            double swell = Math.sin(Math.PI * i / pause.length);
            pause[i] = (float) (gain * swell * random.nextGaussian());
        }
        Biquad.highPass(300 + 500 * random.nextDouble()).run(pause);
        Biquad.lowPass(2000 + 3000 * random.nextDouble()).run(pause);
        Biquad.peak(800 + 1500 * random.nextDouble(), 1, 10 * random.nextDouble()).run(pause);
    }

    /** Rooms of 0.08 to 0.6 s: sparse random echoes that fade. */
    private float[] room(float[] dry) {
        double fade = 0.08 + 0.5 * random.nextDouble() * random.nextDouble();
        double loud = 0.15 + 0.6 * random.nextDouble();
        int taps = (int) (TAPS * fade) + 20;
        float[] wet = dry.clone();
        double scale = loud / Math.sqrt(TAPS * fade / 6.9 / 2);
        for (int t = 0; t < taps; t++) {
            double delay = 0.002 + fade * random.nextDouble();
            float gain = (float) (scale * Math.exp(-6.9 * delay / fade) * random.nextGaussian());
            int shift = (int) (delay * FrontEnd.RATE);
            for (int i = shift; i < wet.length; i++) {
                wet[i] += gain * dry[i - shift];
            }
        }
        return wet;
    }

    /** Microphones and voices: a slope over the whole range and a few humps and dips. */
    private void colour(float[] sound) {
        shelf(sound, 300 + 2500 * random.nextDouble(), 5 * clampedGaussian(random));
        int humps = random.nextInt(4);
        for (int h = 0; h < humps; h++) {
            double hertz = 150 * Math.pow(40, random.nextDouble());
            Biquad.peak(hertz, 0.6 + random.nextDouble() * 1.5, 4 * clampedGaussian(random))
                    .run(sound);
        }
        if (random.nextInt(3) == 0) {
            Biquad.highPass(60 + 140 * random.nextDouble()).run(sound);
        }
    }

    private void shelf(float[] sound, double hertz, double decibels) {
        Biquad.highShelf(hertz, decibels).run(sound);
    }

    /** Telephones and bad codecs. */
    private void narrow(float[] sound) {
        double hertz = 3300 + 3700 * random.nextDouble();
        Biquad.lowPass(hertz).run(sound);
        Biquad.lowPass(hertz).run(sound);
        if (random.nextInt(3) == 0) {
            Biquad.highPass(200 + 150 * random.nextDouble()).run(sound);
        }
    }

    private void squash(float[] sound) {
        normalise(sound, 0.1 + 0.3 * random.nextDouble());
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) Math.tanh(sound[i]);
        }
    }

    private void noise(float[] sound, List<Take> babble) {
        double decibels = 8 + 42 * random.nextDouble();
        float[] noise = new float[sound.length];
        switch (random.nextInt(5)) {
            case 0 -> white(noise, 0);
            case 1 -> white(noise, 0.9);
            case 2 -> white(noise, 0.98);
            case 3 -> hum(noise);
            default -> {
                if (babble.isEmpty()) {
                    white(noise, 0.5);
                } else {
                    babble(noise, babble);
                    decibels = Math.max(16, decibels);
                }
            }
        }
        normalise(noise, 0.1 * Math.pow(10, -decibels / 20));
        float hiss = (float) (0.1 * Math.pow(10, -(45 + 25 * random.nextDouble()) / 20));
        for (int i = 0; i < sound.length; i++) {
            sound[i] += noise[i] + hiss * (float) random.nextGaussian();
        }
    }

    private void white(float[] noise, double memory) {
        float last = 0;
        for (int i = 0; i < noise.length; i++) {
            last = (float) (memory * last + random.nextGaussian());
            noise[i] = last;
        }
    }

    private void hum(float[] noise) {
        double hertz = random.nextBoolean() ? 50 : 60 + 60 * random.nextDouble();
        for (int harmonic = 1; harmonic <= 8; harmonic++) {
            double gain = random.nextDouble() / harmonic;
            double phase = PI2 * random.nextDouble();
            double step = PI2 * hertz * harmonic / FrontEnd.RATE;
            for (int i = 0; i < noise.length; i++) {
                noise[i] += (float) (gain * Math.sin(phase + step * i));
            }
        }
    }

    private void babble(float[] noise, List<Take> takes) {
        for (int voice = 0; voice < 4; voice++) {
            int at = -random.nextInt(FrontEnd.RATE);
            while (at < noise.length) {
                float[] take = takes.get(random.nextInt(takes.size())).samples();
                for (int i = Math.max(0, -at); i < take.length && at + i < noise.length; i++) {
                    noise[at + i] += take[i];
                }
                at += take.length;
            }
        }
    }

    /** To a root mean square of its louder parts. */
    private static void normalise(float[] sound, double level) {
        double sum = 1e-9;
        double weight = 1e-9;
        for (float s : sound) {
            double power = s * s;
            sum += power * power;
            weight += power;
        }
        float gain = (float) (level / Math.sqrt(sum / weight));
        for (int i = 0; i < sound.length; i++) {
            sound[i] *= gain;
        }
    }

    /** Clips and rounds to 16 bits. */
    private static void finish(float[] sound) {
        for (int i = 0; i < sound.length; i++) {
            sound[i] = Math.round(32767 * Math.max(-1, Math.min(1, sound[i]))) / 32768f;
        }
    }
}
