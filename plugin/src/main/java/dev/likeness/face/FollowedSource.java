package dev.likeness.face;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The live or recorded face that is followed, and how far: a source that comes, goes or is
 * exchanged for another does so over time.
 */
final class FollowedSource {

    private static final ArKit[] SHAPES = ArKit.values();
    private static final Viseme[] VISEMES = Viseme.values();

    private static final float CHANGES_SECONDS = 0.12f;
    private static final FaceRegion[] REGIONS = FaceRegion.values();

    private final FacePose pose = new FacePose();
    private final FacePose read = new FacePose();
    private final FacePose before = new FacePose();
    private final float[] presence = new float[REGIONS.length];
    private Set<FaceRegion> regions = EnumSet.noneOf(FaceRegion.class);
    private Optional<FaceSource> source = Optional.empty();
    private float settled = 1;

    /** Follows a source in some regions from now on. */
    void follow(FaceSource next, Set<FaceRegion> where) {
        source = Optional.of(next);
        regions = where;
        before.copyFrom(pose);
        settled = 0;
    }

    void leave() {
        source = Optional.empty();
        regions = EnumSet.noneOf(FaceRegion.class);
    }

    /** Goes on and writes the layer and how far it moves each region. */
    void step(float seconds, FaceLayers layers) {
        float there = source.isPresent() ? source.get().read(seconds, read) : 0;
        float share = Weights.approach(seconds, CHANGES_SECONDS);
        if (source.isPresent()) {
            settled = isAbsent() ? 1 : settled + (1 - settled) * share;
            pose.copyFrom(before);
            pose.approach(read, settled > 0.999f ? 1 : settled);
        }
        for (FaceRegion region : REGIONS) {
            int i = region.ordinal();
            float goal = regions.contains(region) ? there : 0;
            presence[i] += (goal - presence[i]) * share;
            layers.setActivity(FaceLayer.CAPTURE, region, presence[i]);
        }
        write(layers.of(FaceLayer.CAPTURE));
    }

    private boolean isAbsent() {
        for (float share : presence) {
            if (share > 0.01f) {
                return false;
            }
        }
        return true;
    }

    private void write(float[] layer) {
        for (ArKit shape : SHAPES) {
            float share = presence[FaceRegion.of(shape).ordinal()];
            layer[FaceChannels.of(shape)] = pose.get(shape) * share;
        }
        for (Viseme viseme : VISEMES) {
            float share = presence[FaceRegion.MOUTH.ordinal()];
            layer[FaceChannels.of(viseme)] = pose.get(viseme) * share;
        }
    }

    /** The pose as it is followed. */
    FacePose pose() {
        return pose;
    }

    /** How far a region follows, 0 to 1. */
    float presence(FaceRegion region) {
        return presence[region.ordinal()];
    }
}
