package dev.likeness.face;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Who wants what of a face, kept apart by layer, and the claims that settle who owns which region.
 * A claim takes hold and lets go over time, so that nothing jumps. Engine-free.
 */
final class FaceLayers {

    private static final Viseme[] VISEMES = Viseme.values();

    private static final float TAKES_OVER_SECONDS = 0.06f;
    private static final float LETS_GO_SECONDS = 0.25f;
    private static final int REGIONS = FaceRegion.values().length;

    /** The jaw yields more than the rest of the mouth, so it is a place of its own. */
    private static final int JAW = REGIONS;

    private static final FaceLayer[] LAYERS = FaceLayer.values();

    private final Map<FaceLayer, float[]> weights = new EnumMap<>(FaceLayer.class);
    private final Claim[][] claims = new Claim[LAYERS.length][REGIONS];

    /** How far a layer moves a region now, 0 to 1; told from outside. */
    private final float[][] activity = new float[LAYERS.length][REGIONS];

    /** What a layer leaves of those below it, by place. */
    private final float[][] left = new float[LAYERS.length][REGIONS + 1];

    private final int[] placeOfChannel;
    private final float[] shares = new float[REGIONS + 1];

    /** For channels of these names. */
    FaceLayers(FaceChannels channels) {
        int count = channels.count();
        placeOfChannel = new int[count];
        for (int channel = 0; channel < count; channel++) {
            placeOfChannel[channel] = place(channels.name(channel));
        }
        for (FaceLayer layer : LAYERS) {
            weights.put(layer, new float[count]);
            Arrays.fill(claims[layer.ordinal()], Claim.NONE);
            Arrays.fill(left[layer.ordinal()], 1);
        }
        claim(FaceLayer.CLIP, FaceRegion.MOUTH, Claim.BLEND);
        claim(FaceLayer.SPEECH, FaceRegion.MOUTH, Claim.BLEND);
        for (FaceRegion region : FaceRegion.values()) {
            claim(FaceLayer.CAPTURE, region, Claim.BLOCK);
            activity[FaceLayer.GAME.ordinal()][region.ordinal()] = 1;
        }
    }

    private static int place(String name) {
        return name.startsWith("jaw") ? JAW : FaceRegion.of(name).ordinal();
    }

    private static int region(int place) {
        return place == JAW ? FaceRegion.MOUTH.ordinal() : place;
    }

    void claim(FaceLayer layer, FaceRegion region, Claim claim) {
        claims[layer.ordinal()][region.ordinal()] = claim;
    }

    Claim claim(FaceLayer layer, FaceRegion region) {
        return claims[layer.ordinal()][region.ordinal()];
    }

    /** The weights that a layer wants, by channel (to be modified). */
    float[] of(FaceLayer layer) {
        return weights.get(layer);
    }

    /** Tells how far a layer moves a region now (0 to 1). */
    void setActivity(FaceLayer layer, FaceRegion region, float share) {
        activity[layer.ordinal()][region.ordinal()] = share;
    }

    /** Sets a weight at once: visemes belong to speech, all else to the game. */
    void set(int channel, float weight) {
        wishes(channel)[channel] = weight;
    }

    /** What {@link #set} left on a channel. */
    float wish(int channel) {
        return wishes(channel)[channel];
    }

    private float[] wishes(int channel) {
        return of(FaceChannels.isViseme(channel) ? FaceLayer.SPEECH : FaceLayer.GAME);
    }

    /** Sets every weight that is not zero (length = number of channels). */
    void setAll(float[] start) {
        for (int channel = 0; channel < start.length; channel++) {
            if (start[channel] != 0) {
                set(channel, start[channel]);
            }
        }
    }

    /** Lets claims take hold, or let go, over time (seconds >=0). */
    void step(float seconds) {
        setActivity(FaceLayer.CLIP, FaceRegion.MOUTH, loudest(FaceLayer.CLIP));
        setActivity(FaceLayer.SPEECH, FaceRegion.MOUTH, loudest(FaceLayer.SPEECH));
        for (int layer = 0; layer < LAYERS.length; layer++) {
            for (int place = 0; place <= REGIONS; place++) {
                int region = region(place);
                float claimed = 1 - claims[layer][region].left(place == JAW);
                float goal = 1 - claimed * activity[layer][region];
                float now = left[layer][place];
                float pace = goal < now ? TAKES_OVER_SECONDS : LETS_GO_SECONDS;
                left[layer][place] = now + (goal - now) * Weights.approach(seconds, pace);
            }
        }
    }

    private float loudest(FaceLayer layer) {
        float[] speech = of(layer);
        float loudest = 0;
        for (Viseme viseme : VISEMES) {
            if (viseme != Viseme.SIL) {
                loudest = Math.max(loudest, speech[FaceChannels.of(viseme)]);
            }
        }
        return Weights.clamp(loudest, 0, 1);
    }

    /** What is left of a layer's region below the layers above it, 0 to 1. */
    float leftOf(FaceLayer below, FaceRegion region) {
        return leftOf(below.ordinal(), region.ordinal());
    }

    private float leftOf(int below, int place) {
        float share = 1;
        for (int above = below + 1; above < LAYERS.length; above++) {
            share *= left[above][place];
        }
        return share;
    }

    /** Writes the weight of every channel. */
    void mix(float[] out) {
        Arrays.fill(out, 0);
        for (FaceLayer layer : LAYERS) {
            if (layer != FaceLayer.GAME) {
                addTo(out, layer);
            }
        }
        float[] game = of(FaceLayer.GAME);
        float[] speech = of(FaceLayer.SPEECH);
        for (int channel = 0; channel < out.length; channel++) {
            float asked = game[channel] + speech[channel];
            out[channel] = Weights.within(out[channel] + game[channel], asked);
        }
    }

    private void addTo(float[] out, FaceLayer layer) {
        float[] wanted = of(layer);
        for (int place = 0; place <= REGIONS; place++) {
            shares[place] = leftOf(layer.ordinal(), place);
        }
        for (int channel = 0; channel < out.length; channel++) {
            out[channel] += wanted[channel] * shares[placeOfChannel[channel]];
        }
    }
}
