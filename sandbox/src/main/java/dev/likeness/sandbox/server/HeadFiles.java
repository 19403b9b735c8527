package dev.likeness.sandbox.server;

import dev.likeness.sandbox.format.Deltas;
import dev.likeness.sandbox.format.Images;
import dev.likeness.sandbox.format.PlyWriter;
import dev.likeness.sandbox.format.Zips;
import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of one avatar of the animated_face pipeline. */
final class HeadFiles {

    private final Person person;
    private final ComputationParameters parameters;
    private final People people;

    HeadFiles(Person person, ComputationParameters parameters, People people) {
        this.person = person;
        this.parameters = parameters;
        this.people = people;
    }

    byte[] meshZip(int level) {
        return Zips.of(Map.of("model.ply", PlyWriter.mesh(bare(level))));
    }

    byte[] pointcloudZip(int level) {
        return Zips.of(Map.of("model.ply", PlyWriter.pointcloud(bare(level).positions())));
    }

    /** Without its shapes, which nobody has to compute for a mesh. */
    private Surface bare(int level) {
        Surface head = person.legacyHead();
        return people.loweredLegacyHead(
                person.sex(), level, Baking.with(head, head.positions(), List.of()));
    }

    byte[] texture() {
        return Images.jpeg(person.legacyTexture());
    }

    /** Zip with one file per shape in a folder per set, or empty if no set was asked for. */
    Optional<byte[]> blendshapesZip(BlendshapeFormat format, int level) {
        Surface whole = person.legacyHead();
        List<Shape> ordered = BlendshapeSet.shapes(whole, parameters.blendshapes());
        Surface head =
                people.loweredLegacyHead(
                        person.sex(), level, Baking.with(whole, whole.positions(), ordered));
        if (format == BlendshapeFormat.FBX) {
            return fbx(head);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String set : parameters.blendshapes()) {
            for (Shape shape : BlendshapeSet.shapes(head, set)) {
                String path = set + "/" + shape.name();
                if (format == BlendshapeFormat.BIN) {
                    files.put(path + ".bin", Deltas.raw(shape));
                } else {
                    files.put(
                            path + ".ply",
                            PlyWriter.pointcloud(Deltas.applied(head.positions(), shape, 1)));
                }
            }
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(Zips.of(files));
    }

    private Optional<byte[]> fbx(Surface head) {
        List<Shape> shapes = BlendshapeSet.shapes(head, parameters.blendshapes());
        return shapes.isEmpty()
                ? Optional.empty()
                : Optional.of(Zips.of(Map.of("model.fbx", FbxText.of(head, shapes))));
    }

    /** Zip with the vertices of one haircut as they fit this head. */
    byte[] pointcloudZip(String haircut) {
        return Zips.of(Map.of(pointcloudName(haircut), pointcloud(haircut)));
    }

    /** Zip with the vertices of every haircut that was asked for. */
    byte[] allPointcloudsZip() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        parameters
                .haircuts()
                .forEach(haircut -> files.put(pointcloudName(haircut), pointcloud(haircut)));
        return Zips.of(files);
    }

    private byte[] pointcloud(String haircut) {
        return PlyWriter.pointcloud(person.haircuts().get(haircut));
    }

    private static String pointcloudName(String haircut) {
        return "cloud_" + haircut + ".ply";
    }
}
