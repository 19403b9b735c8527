package dev.likeness.stage;

import com.jme3.material.MatParam;
import com.jme3.material.MatParamOverride;
import com.jme3.material.Material;
import com.jme3.material.MaterialDef;
import com.jme3.material.TechniqueDef;
import com.jme3.scene.Geometry;
import com.jme3.scene.VertexBuffer;
import com.jme3.shader.VarType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What decides which shader and which state of the graphics card a geometry is drawn with. Two
 * geometries that are equal in this, under the same lights, make the driver compile once.
 *
 * @param defines values by parameter
 * @param buffers kinds of vertex data, in the mesh's order
 * @param state hash of blending, culling and the like
 */
record Permutation(Map<String, String> defines, String buffers, int state) {

    static Permutation of(Geometry geometry, List<MatParamOverride> overrides) {
        Material material = geometry.getMaterial();
        MaterialDef definition = material.getMaterialDef();
        Map<String, String> defines = new TreeMap<>();
        for (MatParam parameter : material.getParams()) {
            put(defines, definition, parameter);
        }
        for (MatParamOverride override : overrides) {
            if (override.isEnabled()) {
                put(defines, definition, override);
            }
        }
        StringBuilder buffers = new StringBuilder();
        for (VertexBuffer buffer : geometry.getMesh().getBufferList().getArray()) {
            if (buffer.getUsage() != VertexBuffer.Usage.CpuOnly) {
                buffers.append(buffer.getBufferType()).append(buffer.getFormat()).append(' ');
            }
        }
        int state = material.getAdditionalRenderState().contentHashCode();
        return new Permutation(Map.copyOf(defines), buffers.toString(), state);
    }

    private static void put(
            Map<String, String> defines, MaterialDef definition, MatParam parameter) {
        if (!decides(definition, parameter.getName())) {
            return;
        }
        if (parameter.getValue() == null) {
            defines.remove(parameter.getName());
        } else {
            defines.put(parameter.getName(), valueOf(parameter));
        }
    }

    private static boolean decides(MaterialDef definition, String parameter) {
        for (String name : definition.getTechniqueDefsNames()) {
            for (TechniqueDef technique : definition.getTechniqueDefs(name)) {
                if (technique.getShaderParamDefine(parameter) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Numbers become part of the shader's text; of anything else only that it is there. */
    private static String valueOf(MatParam parameter) {
        VarType type = parameter.getVarType();
        return type == VarType.Int || type == VarType.Float || type == VarType.Boolean
                ? String.valueOf(parameter.getValue())
                : "set";
    }
}
