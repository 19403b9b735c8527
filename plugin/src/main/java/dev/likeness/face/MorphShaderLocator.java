package dev.likeness.face;

import com.jme3.asset.AssetInfo;
import com.jme3.asset.AssetKey;
import com.jme3.asset.AssetLoadException;
import com.jme3.asset.AssetLocator;
import com.jme3.asset.AssetManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves vertex shaders whose import of the engine's morph library points at ours. A shader that
 * skins and does not morph, as that of the normals for {@code SSAOFilter}, morphs before it skins.
 * Public only because the engine creates locators itself; {@link MorphRenderer} registers it.
 */
public final class MorphShaderLocator implements AssetLocator {

    static final String ENGINE_IMPORT = "\"Common/ShaderLib/MorphAnim.glsllib\"";

    /** Up to the engine's skinning step, whose arguments are the first and the second group. */
    private static final Pattern SKINNING =
            Pattern.compile(
                    "^[ \\t]*#ifdef\\s+NUM_BONES\\s+Skinning_Compute"
                            + "\\(\\s*(\\w+)\\s*(,\\s*\\w+\\s*)?\\)",
                    Pattern.MULTILINE);

    private static final String PREFIX = "Likeness/Morph/";
    private static final String LIBRARY = "MorphTexture.glsllib";

    /** Creates the locator (called by the engine). */
    public MorphShaderLocator() {}

    static String redirected(String shaderName) {
        return PREFIX + shaderName;
    }

    static boolean isRedirected(String shaderName) {
        return shaderName.startsWith(PREFIX);
    }

    static boolean importsEngineMorphing(AssetManager assets, String shaderName) {
        return source(assets, shaderName).contains(ENGINE_IMPORT);
    }

    /** Whether a shader skins vertices and could morph them before. */
    static boolean onlySkins(AssetManager assets, String shaderName) {
        String source = source(assets, shaderName);
        return !source.contains(ENGINE_IMPORT) && SKINNING.matcher(source).find();
    }

    /** Empty where there is no such file, as that of a library that the game does not use. */
    private static String source(AssetManager assets, String shaderName) {
        AssetInfo shader = assets.locateAsset(new AssetKey<>(shaderName));
        return shader == null ? "" : text(shader);
    }

    @Override
    public void setRootPath(String rootPath) {
        // The root only tells registrations apart.
    }

    @Override
    @SuppressWarnings("rawtypes")
    public AssetInfo locate(AssetManager manager, AssetKey key) {
        if (!key.getName().startsWith(PREFIX)) {
            return null;
        }
        String name = key.getName().substring(PREFIX.length());
        return inMemory(manager, key, LIBRARY.equals(name) ? library() : patched(manager, name));
    }

    private static String patched(AssetManager manager, String shaderName) {
        String source = source(manager, shaderName);
        String ours = '"' + redirected(LIBRARY) + '"';
        if (source.contains(ENGINE_IMPORT)) {
            return source.replace(ENGINE_IMPORT, ours);
        }
        Matcher skinning = SKINNING.matcher(source);
        if (skinning.find()) {
            String step = "#ifdef NUM_MORPH_TARGETS\n    Morph_Compute($1$2);\n#endif\n$0";
            return "#import " + ours + "\n" + skinning.replaceFirst(step);
        }
        throw new AssetLoadException(
                "Expected the vertex shader "
                        + shaderName
                        + " to import "
                        + ENGINE_IMPORT
                        + " or to skin, but it does neither");
    }

    private static String library() {
        try (InputStream in = MorphShaderLocator.class.getResourceAsStream(LIBRARY)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssetLoadException(
                    "Could not read " + LIBRARY + " from the library's jar", e);
        }
    }

    private static String text(AssetInfo asset) {
        try (InputStream in = asset.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssetLoadException("Could not read the shader " + asset.getKey(), e);
        }
    }

    @SuppressWarnings("rawtypes")
    private static AssetInfo inMemory(AssetManager manager, AssetKey key, String text) {
        return new AssetInfo(manager, key) {
            @Override
            public InputStream openStream() {
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
