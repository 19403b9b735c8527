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
    private static final String GAZE = "gazeBases";
    private static final String NAMES = "Names";
    private static final String WEIGHTS = "Weights";

    private Map<String, Float> set = Map.of();
    private Map<String, Float> expression = Map.of();
    private boolean blinking = true;
    private List<Quaternion> gazeBases = List.of();

    /** Also for the engine's importer. */
    FaceState() {}

    FaceState(
            Map<String, Float> set,
            Map<String, Float> expression,
            boolean blinking,
            List<Quaternion> gazeBases) {
        this.set = set;
        this.expression = expression;
        this.blinking = blinking;
        this.gazeBases = gazeBases;
    }

    /** Only where the bones are: the rest as a new face has it. */
    FaceState neutral() {
        return new FaceState(Map.of(), Map.of(), true, gazeBases);
    }

    void applyTo(Face face) {
        set.forEach(face::set);
        face.fadeTo(expression, 0);
        face.setBlinking(blinking);
        face.rebaseGaze(gazeBases);
    }

    @Override
    public void write(JmeExporter exporter) throws IOException {
        OutputCapsule out = exporter.getCapsule(this);
        write(out, SET, set);
        write(out, EXPRESSION, expression);
        out.write(blinking, BLINKING, true);
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
