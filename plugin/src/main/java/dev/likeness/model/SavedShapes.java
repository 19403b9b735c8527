package dev.likeness.model;

import com.jme3.export.InputCapsule;
import com.jme3.export.JmeExporter;
import com.jme3.export.JmeImporter;
import com.jme3.export.OutputCapsule;
import com.jme3.export.Savable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@link MorphTargets} on their way through a file. */
final class SavedShapes implements Savable {

    private static final String VERTEX_COUNT = "vertexCount";
    private static final String NAMES = "names";
    private static final String VERTICES = "vertices";
    private static final String POSITIONS = "positions";
    private static final String NORMALS = "normals";

    private MorphTargets targets;

    /** For the engine's importer. */
    SavedShapes() {}

    SavedShapes(MorphTargets targets) {
        this.targets = targets;
    }

    MorphTargets targets() {
        return targets;
    }

    @Override
    public void write(JmeExporter exporter) throws IOException {
        OutputCapsule out = exporter.getCapsule(this);
        List<MorphTarget> all = targets.targets();
        out.write(targets.vertexCount(), VERTEX_COUNT, 0);
        out.write(all.stream().map(MorphTarget::name).toArray(String[]::new), NAMES, null);
        out.write(all.stream().map(MorphTarget::vertices).toArray(int[][]::new), VERTICES, null);
        out.write(
                all.stream().map(MorphTarget::positions).toArray(float[][]::new), POSITIONS, null);
        out.write(all.stream().map(MorphTarget::normals).toArray(float[][]::new), NORMALS, null);
    }

    @Override
    public void read(JmeImporter importer) throws IOException {
        InputCapsule in = importer.getCapsule(this);
        String[] names = in.readStringArray(NAMES, new String[0]);
        int[][] vertices = in.readIntArray2D(VERTICES, new int[0][]);
        float[][] positions = in.readFloatArray2D(POSITIONS, new float[0][]);
        float[][] normals = in.readFloatArray2D(NORMALS, new float[0][]);
        List<MorphTarget> all = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            all.add(new MorphTarget(names[i], vertices[i], positions[i], normals[i]));
        }
        targets = new MorphTargets(in.readInt(VERTEX_COUNT, 0), all);
    }
}
