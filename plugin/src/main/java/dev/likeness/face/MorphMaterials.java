package dev.likeness.face;

import com.jme3.asset.AssetManager;
import com.jme3.material.MatParam;
import com.jme3.material.MatParamTexture;
import com.jme3.material.Material;
import com.jme3.material.MaterialDef;
import com.jme3.material.TechniqueDef;
import com.jme3.shader.Shader;
import com.jme3.shader.VarType;
import com.jme3.texture.image.ColorSpace;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * Materials that look as the engine's and read blendshapes from a texture. One morphing material
 * per original, so that what was shared stays shared. Thread-safe.
 *
 * <p>The engine's shaders are not copied: each technique whose vertex shader imports the engine's
 * morph library, or skins without it, is pointed at the same shader through {@link
 * MorphShaderLocator}.
 */
final class MorphMaterials {

    static final String DELTAS = "MorphDeltas";

    /**
     * Takes texture unit 0, and no shader reads it. Samplers that a shader declares and nobody sets
     * (shadow maps beyond those in use) point at unit 0; were the deltas there, two kinds of
     * sampler would share a unit and OpenGL would refuse to draw.
     */
    static final String UNIT_ZERO = "MorphUnitZero";

    static final String PAGES = "MorphPages";
    static final String COMMON_DELTAS = "MorphCommonDeltas";
    static final String COMMON_PAGES = "MorphCommonPages";
    static final String ACTIVE = "MorphActive";
    static final String OWN_PAIRS = "MorphOwnPairs";
    static final String PAIRS = "MorphPairs";

    /**
     * Switches morphing on and sizes the active list. Not the engine's own parameter: a saved
     * avatar is drawn with the engine's materials, which would take that one for theirs.
     */
    static final String CAPACITY = "MorphCapacity";

    private static final String ENGINE_CAPACITY = "NumberOfMorphTargets";
    private static final String CAPACITY_DEFINE = "NUM_MORPH_TARGETS";

    private final AssetManager assets;
    private final Map<MaterialDef, Optional<MaterialDef>> definitions = new WeakHashMap<>();

    /** Weak on both sides: a twin has all textures of its original. */
    private final Map<Material, WeakReference<Material>> materials = new WeakHashMap<>();

    MorphMaterials(AssetManager assets) {
        this.assets = assets;
    }

    /** The morphing twin of a material, or empty where its default vertex shader cannot morph. */
    synchronized Optional<Material> morphing(Material original) {
        if (isMorphing(original.getMaterialDef())) {
            return Optional.of(original);
        }
        return definitions
                .computeIfAbsent(original.getMaterialDef(), this::morphingDefinition)
                .map(definition -> twin(definition, original));
    }

    private Material twin(MaterialDef definition, Material original) {
        WeakReference<Material> known = materials.get(original);
        Material twin = known == null ? null : known.get();
        if (twin == null) {
            twin = copyOnto(definition, original);
            materials.put(original, new WeakReference<>(twin));
        }
        return twin;
    }

    private static boolean isMorphing(MaterialDef definition) {
        return definition.getMaterialParam(DELTAS) != null;
    }

    private Optional<MaterialDef> morphingDefinition(MaterialDef original) {
        List<TechniqueDef> drawing = original.getTechniqueDefs(TechniqueDef.DEFAULT_TECHNIQUE_NAME);
        if (drawing == null || !drawing.stream().allMatch(this::importsMorphing)) {
            return Optional.empty();
        }
        MaterialDef copy = new MaterialDef(assets, original.getName());
        copy.setAssetName(original.getAssetName());
        original.getMaterialParams().forEach(parameter -> declare(copy, parameter));
        for (String texture : List.of(UNIT_ZERO, DELTAS, PAGES, COMMON_DELTAS, COMMON_PAGES)) {
            copy.addMaterialParamTexture(VarType.Texture2D, texture, ColorSpace.Linear, null);
        }
        copy.addMaterialParam(VarType.Int, OWN_PAIRS, null);
        copy.addMaterialParam(VarType.Vector4Array, ACTIVE, null);
        copy.addMaterialParam(VarType.Int, PAIRS, null);
        copy.addMaterialParam(VarType.Int, CAPACITY, null);
        for (String name : original.getTechniqueDefsNames()) {
            original.getTechniqueDefs(name).stream()
                    .map(this::redirected)
                    .forEach(copy::addTechniqueDef);
        }
        return Optional.of(copy);
    }

    private static void declare(MaterialDef definition, MatParam parameter) {
        if (parameter instanceof MatParamTexture texture) {
            definition.addMaterialParamTexture(
                    texture.getVarType(),
                    texture.getName(),
                    texture.getColorSpace(),
                    texture.getTextureValue());
        } else {
            definition.addMaterialParam(
                    parameter.getVarType(), parameter.getName(), parameter.getValue());
        }
    }

    private boolean importsMorphing(TechniqueDef technique) {
        return !technique.isUsingShaderNodes()
                && CAPACITY_DEFINE.equals(technique.getShaderParamDefine(ENGINE_CAPACITY))
                && MorphShaderLocator.importsEngineMorphing(
                        assets, technique.getVertexShaderName());
    }

    private boolean onlySkins(TechniqueDef technique) {
        return !technique.isUsingShaderNodes()
                && MorphShaderLocator.onlySkins(assets, technique.getVertexShaderName());
    }

    private TechniqueDef redirected(TechniqueDef original) {
        TechniqueDef copy = copyOf(original);
        if (importsMorphing(original) || onlySkins(original)) {
            EnumMap<Shader.ShaderType, String> shaders =
                    new EnumMap<>(original.getShaderProgramNames());
            shaders.compute(
                    Shader.ShaderType.Vertex, (type, name) -> MorphShaderLocator.redirected(name));
            copy.addShaderParamDefine(CAPACITY, VarType.Int, CAPACITY_DEFINE);
            copy.setShaderFile(shaders, original.getShaderProgramLanguages());
        }
        return copy;
    }

    private static TechniqueDef copyOf(TechniqueDef technique) {
        try {
            return technique.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(
                    "The engine could not copy the technique " + technique.getName(), e);
        }
    }

    private static Material copyOnto(MaterialDef definition, Material original) {
        Material copy = new Material(definition);
        copy.setName(original.getName());
        copy.setKey(original.getKey());
        copy.setTransparent(original.isTransparent());
        copy.setReceivesShadows(original.isReceivesShadows());
        copy.getAdditionalRenderState().set(original.getAdditionalRenderState());
        defaultsToForget(copy.getParams(), original).forEach(copy::clearParam);
        for (MatParam parameter : original.getParams()) {
            if (parameter instanceof MatParamTexture texture) {
                copy.setTextureParam(
                        texture.getName(), texture.getVarType(), texture.getTextureValue());
            } else {
                copy.setParam(parameter.getName(), parameter.getVarType(), parameter.getValue());
            }
        }
        return copy;
    }

    private static List<String> defaultsToForget(Collection<MatParam> defaults, Material original) {
        List<String> names = new ArrayList<>();
        for (MatParam parameter : defaults) {
            if (original.getParam(parameter.getName()) == null) {
                names.add(parameter.getName());
            }
        }
        return names;
    }
}
