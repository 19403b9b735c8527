package dev.likeness.face;

import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The shapes of one avatar by canonical name, over all its meshes, and what is made of them. */
final class FaceShapes {

    private static final Viseme[] VISEMES = Viseme.values();

    private final FaceChannels channels = new FaceChannels();
    private final List<Part> parts = new ArrayList<>();
    private final boolean[] movable;
    private final List<Mixed> substitutes = new ArrayList<>();
    private final Optional<LipCloser> lips;
    private final float[] jawOfViseme = new float[Viseme.values().length];
    private final FaceThinning thinning;
    private final float[] shown;
    private final float[] thinned;

    /** One mesh: its targets' channels, and the weights handed to it. */
    private record Part(
            MorphedGeometry morphed,
            ShownMorphs morphs,
            int[] channelOfTarget,
            boolean[] shownByBones,
            float[] weights,
            float[] startWeights,
            List<Mixed> filled) {}

    /** Moves one shape when a channel that it lacks is set: a channel, or a target of one mesh. */
    private record Mixed(int wanted, int moved, float share) {}

    /**
     * Prepares an avatar's shapes.
     *
     * @param avatar its meshes (not null)
     * @param byBones shapes that its bones show (not null)
     * @param renderer shared by all avatars (not null)
     */
    FaceShapes(AvatarInstance avatar, Set<ArKit> byBones, MorphRenderer renderer) {
        List<MorphedGeometry> geometries = avatar.morphed();
        Eyeballs eyeballs = new Eyeballs(avatar);
        FaceRecipes recipes = new FaceRecipes(geometries, byBones);
        for (MorphedGeometry geometry : geometries) {
            geometry.targets()
                    .targets()
                    .forEach(target -> channels.add(BlendshapeNames.canonical(target.name())));
        }
        movable = new boolean[channels.count()];
        recipes.drawn().forEach(name -> movable[channels.number(name)] = true);
        movable[FaceChannels.of(Viseme.SIL)] = true;
        addSubstitutes(recipes);
        lips =
                recipes.head()
                        .flatMap(head -> HeadFacts.of(head.targets()).lips(head))
                        .map(seal -> new LipCloser(seal, channels));
        // Drawing replaces meshes, so it comes after everything that measures them.
        geometries.forEach(
                geometry ->
                        parts.add(
                                part(
                                        geometry,
                                        eyeballs.shownByBones(geometry),
                                        recipes,
                                        renderer)));
        shown = new float[channels.count()];
        thinned = new float[channels.count()];
        float[] reach = ShapeReach.of(geometries, channels);
        thinning = new FaceThinning(reach, ShapeReach.jaws(reach, channels), jawOfViseme);
    }

    private Part part(
            MorphedGeometry geometry,
            boolean[] shownByBones,
            FaceRecipes recipes,
            MorphRenderer renderer) {
        List<MorphTarget> targets = geometry.targets().targets();
        int[] channelOfTarget =
                targets.stream()
                        .mapToInt(t -> channels.add(BlendshapeNames.canonical(t.name())))
                        .toArray();
        return new Part(
                geometry,
                new ShownMorphs(renderer, geometry),
                channelOfTarget,
                shownByBones,
                new float[targets.size()],
                geometry.targets().startWeights(),
                filled(geometry, channelOfTarget, recipes));
    }

    private List<Mixed> filled(MorphedGeometry part, int[] channelOfTarget, FaceRecipes recipes) {
        List<Mixed> filled = new ArrayList<>();
        for (Viseme viseme : Viseme.values()) {
            for (StandIns.Term term : recipes.missing(part, viseme)) {
                int moved = channels.number(term.name());
                for (int target = 0; target < channelOfTarget.length; target++) {
                    if (channelOfTarget[target] == moved) {
                        filled.add(new Mixed(FaceChannels.of(viseme), target, term.share()));
                    }
                }
            }
        }
        return filled;
    }

    private void addSubstitutes(FaceRecipes recipes) {
        for (int channel = 0; channel < movable.length; channel++) {
            String name = channels.name(channel);
            boolean isDrawn = recipes.drawn().contains(name);
            for (StandIns.Term term : isDrawn ? List.<StandIns.Term>of() : recipes.of(name)) {
                substitutes.add(new Mixed(channel, channels.number(term.name()), term.share()));
                movable[channel] = true;
            }
        }
        for (Viseme viseme : Viseme.values()) {
            if (recipes.drawn().contains(viseme.shapeName())) {
                StandIns.of(viseme.shapeName()).stream()
                        .filter(term -> term.name().equals(ArKit.JAW_OPEN.shapeName()))
                        .forEach(term -> jawOfViseme[viseme.ordinal()] = term.share());
            }
        }
    }

    FaceChannels channels() {
        return channels;
    }

    int count() {
        return movable.length;
    }

    /** Whether a weight on this channel can be seen. Silence is always understood. */
    boolean moves(int channel) {
        return movable[channel];
    }

    SortedSet<String> movable() {
        SortedSet<String> result = new TreeSet<>();
        for (int channel = 0; channel < movable.length; channel++) {
            if (moves(channel)) {
                result.add(channels.name(channel));
            }
        }
        return Collections.unmodifiableSortedSet(result);
    }

    /** The weights that the files begin with, by channel (length = {@link #count()}). */
    float[] startWeights() {
        float[] start = new float[count()];
        for (Part part : parts) {
            for (int target = 0; target < part.startWeights().length; target++) {
                if (part.startWeights()[target] != 0) {
                    start[part.channelOfTarget()[target]] = part.startWeights()[target];
                }
            }
        }
        return start;
    }

    /** What of the weights is left out where a face is small. */
    FaceThinning thinning() {
        return thinning;
    }

    /**
     * Draws the weights from the next frame on, all of them (render thread).
     *
     * @param weights by channel (length = {@link #count()}, not null)
     * @param game those among them that the game itself set, by channel (not null)
     */
    void show(float[] weights, float[] game) {
        compose(weights, game);
        draw(shown);
    }

    /**
     * Makes what is drawn of weights, without drawing it.
     *
     * @param weights by channel (length = {@link #count()}, not null)
     * @param game those among them that the game itself set, by channel (not null)
     */
    void compose(float[] weights, float[] game) {
        System.arraycopy(weights, 0, shown, 0, shown.length);
        FaceLimits.visemes(shown);
        float opened = jawOfVisemes();
        for (int i = 0; i < substitutes.size(); i++) {
            Mixed substitute = substitutes.get(i);
            shown[substitute.moved()] += substitute.share() * shown[substitute.wanted()];
        }
        FaceLimits.each(shown, game);
        FaceLimits.jaw(shown, opened, game);
        if (lips.isPresent()) {
            lips.get().close(weights, shown);
        }
    }

    /** What was composed last, by channel (not to be changed). */
    float[] composed() {
        return shown;
    }

    private float jawOfVisemes() {
        float opened = 0;
        for (Viseme viseme : VISEMES) {
            opened += jawOfViseme[viseme.ordinal()] * shown[FaceChannels.of(viseme)];
        }
        return Weights.clamp(opened, 0, 1);
    }

    /** The weight that is drawn, with everything that is made by this shape. */
    float shown(ArKit shape) {
        return shown[FaceChannels.of(shape)];
    }

    /** Draws what was composed last as far as it is not left out, also where it was hidden then. */
    void showAgain() {
        if (thinning.isWhole()) {
            draw(shown);
        } else {
            thinning.thin(shown, thinned);
            draw(thinned);
        }
    }

    private void draw(float[] drawn) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.morphs().areShown()) {
                fill(part, drawn, part.weights());
                part.morphs().apply(part.weights());
            }
        }
    }

    private static void fill(Part part, float[] drawn, float[] weights) {
        for (int target = 0; target < weights.length; target++) {
            weights[target] =
                    part.shownByBones()[target] ? 0 : drawn[part.channelOfTarget()[target]];
        }
        for (int i = 0; i < part.filled().size(); i++) {
            Mixed fill = part.filled().get(i);
            weights[fill.moved()] += fill.share() * drawn[fill.wanted()];
        }
    }

    /**
     * Writes a geometry as what was composed last and its bones make it, nothing left out, whether
     * or not it has shapes.
     */
    void write(Geometry geometry, Mesh into) {
        for (Part part : parts) {
            if (part.morphed().geometry() == geometry) {
                float[] weights = new float[part.weights().length];
                fill(part, shown, weights);
                new FaceSurface(geometry).write(part.morphed().targets(), weights, into);
                return;
            }
        }
        new FaceSurface(geometry).write(MorphTargets.NONE, new float[0], into);
    }

    void release() {
        parts.forEach(part -> part.morphs().release());
    }
}
