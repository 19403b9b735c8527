package dev.likeness.model;

import dev.likeness.sandbox.format.PlyWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A template and a person laid out as MetaPerson's: a head and a body of rings that meet at the
 * neck, two eyeballs, eye joints that do not sit at the eyeballs' centres.
 */
final class GeneratedTemplate {

    static final float NECK = 1.4f;
    static final String HEAD = "AvatarHead";
    static final String BODY = "AvatarBody";
    static final String LEFT_EYE = "AvatarLeftEyeball";
    static final String RIGHT_EYE = "AvatarRightEyeball";

    private static final int COLUMNS = 12;
    private static final int ROWS = 10;
    private static final float[][] JOINTS = {
        {0, 0.93f, 0}, {0, 1.55f, 0}, {0.0308f, 1.617f, 0.083f}, {-0.0306f, 1.6166f, 0.082f}
    };

    /** A tube or ball of rings; the last column repeats the first because of its UV. */
    record Rings(String name, float[] positions, int joint) {}

    private GeneratedTemplate() {}

    static Rings head() {
        return rings(HEAD, 1, t -> NECK + 0.35f * t, t -> 0.1f * (float) Math.sqrt(1.001 - t * t));
    }

    static Rings body() {
        return rings(BODY, 0, t -> NECK - 0.5f * t, t -> 0.1f + 0.1f * t);
    }

    static Rings eye(String name, float x, int joint) {
        Rings ball =
                rings(
                        name,
                        joint,
                        t -> 1.618f - 0.011f * (float) Math.cos(Math.PI * t),
                        t -> 0.011f * (float) Math.sin(Math.PI * t));
        float[] moved = ball.positions().clone();
        for (int i = 0; i < moved.length; i += 3) {
            moved[i] += x;
            moved[i + 2] += 0.08f;
        }
        return new Rings(name, moved, joint);
    }

    static List<Rings> parts() {
        return List.of(head(), body(), eye(LEFT_EYE, 0.03f, 2), eye(RIGHT_EYE, -0.03f, 3));
    }

    private interface Curve {
        float at(float t);
    }

    private static Rings rings(String name, int joint, Curve height, Curve radius) {
        float[] positions = new float[3 * ROWS * (COLUMNS + 1)];
        int at = 0;
        for (int row = 0; row < ROWS; row++) {
            float t = row / (ROWS - 1f);
            for (int column = 0; column <= COLUMNS; column++) {
                double angle = 2 * Math.PI * (column % COLUMNS) / COLUMNS;
                positions[at++] = radius.at(t) * (float) Math.sin(angle);
                positions[at++] = height.at(t);
                positions[at++] = radius.at(t) * (float) Math.cos(angle);
            }
        }
        return new Rings(name, positions, joint);
    }

    /** Somebody: the head moved by 2.7 mm as a whole, and longer the higher up. */
    static float[] person(Rings part) {
        float[] moved = part.positions().clone();
        for (int i = 0; i < moved.length; i += 3) {
            moved[i] += 0.0006f;
            moved[i + 1] += 0.0022f + 0.05f * Math.max(0, moved[i + 1] - NECK);
            moved[i + 2] -= 0.0015f;
        }
        return moved;
    }

    /** Writes the template into a folder. */
    static Path write(Path folder) {
        return TestFiles.write(folder, "female_lod2_template.glb", glb(parts()));
    }

    static byte[] glb(List<Rings> parts) {
        return glb(parts, false);
    }

    /** The person as one GLB, blendshapes inside, as a service exports it. */
    static byte[] personAsGlb() {
        return glb(
                parts().stream()
                        .map(
                                part ->
                                        part.name().equals(BODY)
                                                ? part
                                                : new Rings(
                                                        part.name(), person(part), part.joint()))
                        .toList(),
                true);
    }

    /** The person with fewer parts, standing elsewhere, its skeleton below one more node. */
    static byte[] coarseElsewhere(float shift) {
        List<Rings> parts =
                List.of(head(), body()).stream()
                        .map(part -> new Rings(part.name(), lifted(part, shift), part.joint()))
                        .toList();
        return glb(parts, true, shift);
    }

    private static float[] lifted(Rings part, float shift) {
        float[] lifted = part.name().equals(BODY) ? part.positions().clone() : person(part);
        for (int i = 1; i < lifted.length; i += 3) {
            lifted[i] += shift;
        }
        return lifted;
    }

    private static byte[] glb(List<Rings> parts, boolean shapes) {
        return glb(parts, shapes, 0);
    }

    private static byte[] glb(List<Rings> parts, boolean shapes, float shift) {
        Glb glb = new Glb();
        List<String> nodes = new ArrayList<>();
        List<String> meshes = new ArrayList<>();
        for (Rings part : parts) {
            int number = meshes.size();
            nodes.add("{\"name\":\"" + part.name() + "\",\"mesh\":" + number + ",\"skin\":0}");
            boolean jaw = shapes && part.name().equals(HEAD);
            meshes.add("{\"primitives\":[{" + primitive(glb, part) + (jaw ? jaw(glb) : "}]") + "}");
        }
        int first = nodes.size();
        int matrices = glb.floats("MAT4", 16, inverseBinds(shift));
        nodes.add(joint("Hips", JOINTS[0], new float[] {0, -shift, 0}, first + 1));
        nodes.add(joint("Head", JOINTS[1], JOINTS[0], first + 2, first + 3));
        nodes.add(joint("LeftEye", JOINTS[2], JOINTS[1]));
        nodes.add(joint("RightEye", JOINTS[3], JOINTS[1]));
        if (shift != 0) {
            nodes.add(joint("AvatarRoot", new float[3], new float[3], first));
        }
        return glb.pack(
                "\"nodes\":["
                        + String.join(",", nodes)
                        + "],\"meshes\":["
                        + String.join(",", meshes)
                        + "],\"skins\":[{\"inverseBindMatrices\":"
                        + matrices
                        + ",\"joints\":["
                        + first
                        + ","
                        + (first + 1)
                        + ","
                        + (first + 2)
                        + ","
                        + (first + 3)
                        + "]}]");
    }

    private static String primitive(Glb glb, Rings part) {
        int count = part.positions().length / 3;
        int[] joints = new int[4 * count];
        float[] weights = new float[4 * count];
        for (int v = 0; v < count; v++) {
            joints[4 * v] = part.joint();
            weights[4 * v] = 1;
        }
        return "\"attributes\":{\"POSITION\":"
                + glb.floats("VEC3", 3, part.positions())
                + ",\"TEXCOORD_0\":"
                + glb.floats("VEC2", 2, uvs())
                + ",\"JOINTS_0\":"
                + glb.shorts("VEC4", 4, joints)
                + ",\"WEIGHTS_0\":"
                + glb.floats("VEC4", 4, weights)
                + "},\"indices\":"
                + glb.shorts("SCALAR", 1, triangles(part.name().equals(BODY)));
    }

    private static String jaw(Glb glb) {
        int deltas =
                glb.accessor(glb.view(jawOpen()), Glb.FLOAT, jawOpen().length / 12, "VEC3", "");
        return ",\"targets\":[{\"POSITION\":"
                + deltas
                + "}]}],\"extras\":{\"targetNames\":[\"jawOpen\"]}";
    }

    private static float[] uvs() {
        float[] uvs = new float[2 * ROWS * (COLUMNS + 1)];
        for (int i = 0; i < uvs.length / 2; i++) {
            uvs[2 * i] = i % (COLUMNS + 1) / (float) COLUMNS;
            uvs[2 * i + 1] = i / (COLUMNS + 1) / (ROWS - 1f);
        }
        return uvs;
    }

    private static int[] triangles(boolean downwards) {
        List<Integer> corners = new ArrayList<>();
        for (int row = 0; row < ROWS - 1; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                int a = row * (COLUMNS + 1) + column;
                int b = a + 1;
                int c = a + COLUMNS + 1;
                int d = c + 1;
                corners.addAll(downwards ? List.of(a, c, b, b, c, d) : List.of(a, b, c, b, d, c));
            }
        }
        return corners.stream().mapToInt(Integer::intValue).toArray();
    }

    private static float[] inverseBinds(float shift) {
        float[] matrices = new float[16 * JOINTS.length];
        for (int j = 0; j < JOINTS.length; j++) {
            for (int diagonal = 0; diagonal < 4; diagonal++) {
                matrices[16 * j + 5 * diagonal] = 1;
            }
            for (int axis = 0; axis < 3; axis++) {
                matrices[16 * j + 12 + axis] = -JOINTS[j][axis];
            }
            matrices[16 * j + 13] -= shift;
        }
        return matrices;
    }

    private static String joint(String name, float[] place, float[] parent, int... children) {
        String list = java.util.Arrays.toString(children);
        return "{\"name\":\""
                + name
                + "\",\"translation\":["
                + (place[0] - parent[0])
                + ","
                + (place[1] - parent[1])
                + ","
                + (place[2] - parent[2])
                + "]"
                + (children.length == 0 ? "" : ",\"children\":" + list)
                + "}";
    }

    /** The person's files: clouds of all but the body, two sets of blendshapes, traits. */
    static Map<String, byte[]> personFiles() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Rings part : parts()) {
            if (!part.name().equals(BODY)) {
                files.put(part.name() + ".ply", PlyWriter.pointcloud(person(part)));
            }
        }
        files.put("blendshapes/AvatarHead/mobile_51/jawOpen.bin", jawOpen());
        files.put("blendshapes/AvatarHead/visemes_15/aa.bin", jawOpen());
        files.put("blendshapes/AvatarHead/visemes_15/sil.bin", new byte[jawOpen().length]);
        files.put(
                "model.json",
                "{\"gender\":\"female\",\"new_field\":[1],\"skin_color\":{\"red\":210,\"green\":166,\"blue\":146}}"
                        .getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** Every vertex of the head one centimetre down, the first by two. */
    static byte[] jawOpen() {
        float[] deltas = new float[head().positions().length];
        for (int i = 1; i < deltas.length; i += 3) {
            deltas[i] = i == 1 ? -0.02f : -0.01f;
        }
        return Glb.bytes(deltas);
    }

    /** Writes files with their folders. */
    static Path write(Path folder, Map<String, byte[]> files) {
        files.forEach(
                (name, bytes) -> {
                    try {
                        Path file = folder.resolve(name);
                        Files.createDirectories(file.getParent());
                        Files.write(file, bytes);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return folder;
    }
}
