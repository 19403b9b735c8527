package dev.likeness.sandbox.server;

import dev.likeness.sandbox.format.Deltas;
import dev.likeness.sandbox.format.GltfMaterial;
import dev.likeness.sandbox.format.GltfModel;
import dev.likeness.sandbox.format.GltfPart;
import dev.likeness.sandbox.format.GltfTexture;
import dev.likeness.sandbox.format.GltfWriter;
import dev.likeness.sandbox.format.PlyWriter;
import dev.likeness.sandbox.format.VertexSplit;
import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes meshes in the format of a section: file name → content. */
final class MeshExport {

    private static final String NUMBERS_FILE = "model.bin";

    /** What glTF has a place for. */
    private static final Set<TextureKind> OF_MODELS =
            EnumSet.of(TextureKind.COLOR, TextureKind.NORMAL, TextureKind.METALLIC_ROUGHNESS);

    private final List<Joint> joints;
    private final boolean splitVertices;

    MeshExport(List<Joint> joints, boolean splitVertices) {
        this.joints = joints;
        this.splitVertices = splitVertices;
    }

    Map<String, byte[]> files(ExportSection section, List<ExportMesh> meshes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        boolean embedTextures =
                section.textures().embed()
                        && section.format() == ModelFormat.GLB
                        && !section.pointclouds();
        if (section.writesPly()) {
            meshes.forEach(mesh -> files.put(mesh.name() + ".ply", ply(section, mesh.surface())));
        } else {
            putModel(files, section.format(), meshes, embedTextures);
        }
        if (!section.pointclouds()) {
            meshes.forEach(mesh -> putTextures(files, mesh, embedTextures));
        }
        return files;
    }

    /** Raw deltas in the order of the vertices that the files have. */
    byte[] deltas(Surface surface, Shape shape) {
        if (!splitVertices) {
            return Deltas.raw(shape);
        }
        float[] spread = VertexSplit.of(surface).spread(shape.deltas(), 3);
        return Deltas.raw(new Shape(shape.name(), spread));
    }

    private byte[] ply(ExportSection section, Surface surface) {
        if (section.pointclouds()) {
            float[] positions = surface.positions();
            return PlyWriter.pointcloud(
                    splitVertices ? VertexSplit.of(surface).spread(positions, 3) : positions);
        }
        return PlyWriter.mesh(splitVertices ? VertexSplit.of(surface).applied(surface) : surface);
    }

    private void putModel(
            Map<String, byte[]> files,
            ModelFormat format,
            List<ExportMesh> meshes,
            boolean embedTextures) {
        GltfModel model =
                GltfWriter.write(
                        joints, meshes.stream().map(mesh -> part(mesh, embedTextures)).toList());
        if (format == ModelFormat.GLB) {
            files.put("model.glb", model.glb());
        } else {
            files.put("model.gltf", model.gltf(NUMBERS_FILE));
            files.put(NUMBERS_FILE, model.numbers());
        }
    }

    private static GltfPart part(ExportMesh mesh, boolean embedTextures) {
        return new GltfPart(
                mesh.name(),
                mesh.surface(),
                new GltfMaterial(
                        reference(mesh, TextureKind.COLOR, embedTextures),
                        reference(mesh, TextureKind.NORMAL, embedTextures),
                        reference(mesh, TextureKind.METALLIC_ROUGHNESS, embedTextures),
                        mesh.transparent(),
                        mesh.roughness()));
    }

    private static Optional<GltfTexture> reference(
            ExportMesh mesh, TextureKind kind, boolean embed) {
        return mesh.texture(kind)
                .map(
                        texture ->
                                new GltfTexture(
                                        texture.fileName(),
                                        embed ? texture.content() : Optional.empty()));
    }

    /** A model refers to some kinds of textures; others lie beside it even if it embeds those. */
    private static void putTextures(Map<String, byte[]> files, ExportMesh mesh, boolean embedded) {
        mesh.textures()
                .forEach(
                        (kind, texture) -> {
                            if (!embedded || !OF_MODELS.contains(kind)) {
                                texture.content()
                                        .ifPresent(
                                                content -> files.put(texture.fileName(), content));
                            }
                        });
    }
}
