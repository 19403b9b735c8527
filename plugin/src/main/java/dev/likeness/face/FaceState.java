package dev.likeness.face;

import com.jme3.export.InputCapsule;
import com.jme3.export.JmeExporter;
import com.jme3.export.JmeImporter;
import com.jme3.export.OutputCapsule;
import com.jme3.export.Savable;
import com.jme3.math.Quaternion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a game has told a face, and where its bones are without gaze: on its way through a file or
 * to a clone.
 */
final class FaceState implements Savable {

    private static final String SET = "set";
    private static final String EXPRESSION = "expression";
    private static final String BLINKING = "blinking";
    private static final String SACCADES = "saccades";
    private static final String BREATHING = "breathing";
    private static final String LIVELINESS = "liveliness";
    private static final String GESTURES = "gestures";
    private static final String GAZE = "gazeBases";
    private static final String NAMES = "Names";
    private static final String WEIGHTS = "Weights";

    private Map<String, Float> set = Map.of();
    private Map<String, Float> expression = Map.of();
    private boolean blinking = true;
    private boolean saccades = true;
    private boolean breathing;
    private float liveliness;
    private float gestures;
    private List<Quaternion> gazeBases = List.of();

    /** Also for the engine's importer. */
    FaceState() {}

    /** What a face has been told; the rotations that its bones have without it. */
    static FaceState of(
            FaceChannels channels, FaceLayers layers, FaceLife life, List<Quaternion> bases) {
        FaceState state = new FaceState();
        state.set = new LinkedHashMap<>();
        state.expression = new LinkedHashMap<>();
        float[] mood = layers.of(FaceLayer.MOOD);
        for (int channel = 0; channel < channels.count(); channel++) {
            putIfSet(state.set, channels.name(channel), layers.wish(channel));
            putIfSet(state.expression, channels.name(channel), mood[channel]);
        }
        state.blinking = life.isBlinking();
        state.saccades = life.hasSaccades();
        state.breathing = life.isBreathing();
        state.liveliness = life.liveliness();
        state.gestures = life.gestures().amount();
        state.gazeBases = bases;
        return state;
    }

    private static void putIfSet(Map<String, Float> weights, String name, float weight) {
        if (weight != 0) {
            weights.put(name, weight);
        }
    }

    /** Only how alive it is and where the bones are: the rest as a new face has it. */
    FaceState neutral() {
        FaceState neutral = new FaceState();
        neutral.breathing = breathing;
        neutral.liveliness = liveliness;
        neutral.gestures = gestures;
        neutral.gazeBases = gazeBases;
        return neutral;
    }

    void applyTo(Face face) {
        set.forEach(face::set);
        face.fadeTo(expression, 0);
        face.setBlinking(blinking);
        face.life().setSaccades(saccades);
        face.life().setBreathing(breathing);
        face.life().setLiveliness(liveliness);
        face.life().gestures().setAmount(gestures);
        face.rebaseTurns(gazeBases);
    }

    @Override
    public void write(JmeExporter exporter) throws IOException {
        OutputCapsule out = exporter.getCapsule(this);
        write(out, SET, set);
        write(out, EXPRESSION, expression);
        out.write(blinking, BLINKING, true);
        out.write(saccades, SACCADES, true);
        out.write(breathing, BREATHING, false);
        out.write(liveliness, LIVELINESS, 0);
        out.write(gestures, GESTURES, 0);
        out.write(gazeBases.toArray(Quaternion[]::new), GAZE, null);
    }

    private static void write(OutputCapsule out, String what, Map<String, Float> weights)
            throws IOException {
        float[] values = new float[weights.size()];
        int i = 0;
        for (float value : weights.values()) {
            values[i++] = value;
        }
        out.write(weights.keySet().toArray(String[]::new), what + NAMES, null);
        out.write(values, what + WEIGHTS, null);
    }

    @Override
    public void read(JmeImporter importer) throws IOException {
        InputCapsule in = importer.getCapsule(this);
        set = read(in, SET);
        expression = read(in, EXPRESSION);
        blinking = in.readBoolean(BLINKING, true);
        saccades = in.readBoolean(SACCADES, true);
        breathing = in.readBoolean(BREATHING, false);
        liveliness = in.readFloat(LIVELINESS, 0);
        gestures = in.readFloat(GESTURES, 0);
        gazeBases = new ArrayList<>();
        for (Savable base : in.readSavableArray(GAZE, new Savable[0])) {
            gazeBases.add((Quaternion) base);
        }
    }

    private static Map<String, Float> read(InputCapsule in, String what) throws IOException {
        String[] names = in.readStringArray(what + NAMES, new String[0]);
        float[] values = in.readFloatArray(what + WEIGHTS, new float[0]);
        Map<String, Float> weights = new LinkedHashMap<>();
        Arrays.stream(names).forEach(name -> weights.put(name, values[weights.size()]));
        return weights;
    }
}
