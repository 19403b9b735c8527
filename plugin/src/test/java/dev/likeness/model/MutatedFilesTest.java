package dev.likeness.model;

import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import dev.likeness.model.ply.Ply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** However a file is damaged: it loads or is refused by name, and nothing else happens. */
class MutatedFilesTest {

    private static final int TRIES = 250;
    private static final String SEED = "20261121";
    private static final AssetManager ASSETS = new DesktopAssetManager(true);

    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("mutated");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(MutatedFilesTest::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<List<Damage>> bytes() {
        return Damage.toBytes();
    }

    @Provide
    Arbitrary<List<Damage>> text() {
        return Damage.toText();
    }

    private static byte[] damaged(byte[] whole, List<Damage> damages) {
        byte[] result = whole;
        for (Damage damage : damages) {
            result = damage.on(result);
        }
        return result;
    }

    @Property(tries = TRIES, seed = SEED)
    void aGlb(@ForAll("bytes") List<Damage> damages) {
        readGlb(damaged(WholeAvatar.glb(), damages));
    }

    @Property(tries = 2 * TRIES, seed = SEED)
    void theJsonOfAGlb(@ForAll("text") List<Damage> damages) {
        byte[] json = damaged(WholeAvatar.json().getBytes(StandardCharsets.UTF_8), damages);
        readGlb(Glb.pack(new String(json, StandardCharsets.UTF_8), WholeAvatar.binary()));
    }

    @Property(tries = TRIES, seed = SEED)
    void theNumbersOfAGltfInAZip(@ForAll("bytes") List<Damage> damages) {
        Map<String, byte[]> files = WholeAvatar.files();
        files.computeIfPresent("avatar/model.bin", (name, bytes) -> damaged(bytes, damages));
        readGltf(TestFiles.zip(folder, "mutated.zip", files));
    }

    @Property(tries = TRIES, seed = SEED)
    void theTextOfAGltfInAZip(@ForAll("text") List<Damage> damages) {
        Map<String, byte[]> files = WholeAvatar.files();
        files.computeIfPresent("avatar/model.gltf", (name, bytes) -> damaged(bytes, damages));
        readGltf(TestFiles.zip(folder, "mutated.zip", files));
    }

    @Property(tries = TRIES, seed = SEED)
    void aZip(@ForAll("bytes") List<Damage> damages) {
        byte[] zip = TestFiles.zipped(WholeAvatar.files());
        readGltf(write("zip", damaged(zip, damages)));
    }

    @Property(tries = TRIES, seed = SEED)
    void aPngInAGlb(@ForAll("bytes") List<Damage> damages) {
        readGlb(WholeAvatar.glb(damaged(WholeAvatar.PNG, damages), WholeAvatar.JPEG));
    }

    @Property(tries = TRIES, seed = SEED)
    void aJpegInAGlb(@ForAll("bytes") List<Damage> damages) {
        readGlb(WholeAvatar.glb(WholeAvatar.PNG, damaged(WholeAvatar.JPEG, damages)));
    }

    @Property(tries = TRIES, seed = SEED)
    void aWebpInAGlb(@ForAll("bytes") List<Damage> damages) {
        readGlb(WholeAvatar.glb(damaged(WholeAvatar.WEBP, damages), WholeAvatar.JPEG));
    }

    @Property(tries = TRIES, seed = SEED)
    void packedPositionsOfAGlb(@ForAll("bytes") List<Damage> damages) {
        byte[] packed = Packed.attributes(Glb.bytes(Ply.QUAD), 4, 12);
        readGlb(Packed.glb(damaged(packed, damages), "ATTRIBUTES"));
    }

    @Property(tries = TRIES, seed = SEED)
    void theJsonOfAPackedGlb(@ForAll("text") List<Damage> damages) {
        byte[] packed = Packed.attributes(Glb.bytes(Ply.QUAD), 4, 12);
        byte[] json =
                damaged(
                        Packed.json(packed, "ATTRIBUTES").getBytes(StandardCharsets.UTF_8),
                        damages);
        readGlb(Glb.pack(new String(json, StandardCharsets.UTF_8), packed));
    }

    @Property(tries = TRIES, seed = SEED)
    void aBinaryPly(@ForAll("bytes") List<Damage> damages) {
        readPly(damaged(Ply.quad(), damages));
    }

    @Property(tries = TRIES, seed = SEED)
    void theHeaderOfABinaryPly(@ForAll("text") List<Damage> damages) {
        readPly(damaged(Ply.quad(), damages));
    }

    @Property(tries = TRIES, seed = SEED)
    void aTextPly(@ForAll("text") List<Damage> damages) {
        readPly(damaged(WholeAvatar.TEXT_PLY, damages));
    }

    @Property(tries = TRIES, seed = SEED)
    void aPointcloud(@ForAll("bytes") List<Damage> damages) {
        Path file = write("ply", damaged(Ply.cloud(Ply.QUAD), damages));
        Trial.of("mutated", () -> Pointcloud.read(file));
    }

    @Property(tries = TRIES, seed = SEED)
    void aBlendshape(@ForAll("bytes") List<Damage> damages) {
        byte[] deltas = Ply.deltas(0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        readBlendshapes(TestFiles.zip(folder, "mutated.zip", shapes(damaged(deltas, damages))));
    }

    @Property(tries = TRIES, seed = SEED)
    void aZipOfBlendshapes(@ForAll("bytes") List<Damage> damages) {
        byte[] zip = TestFiles.zipped(shapes(Ply.deltas(0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
        readBlendshapes(write("zip", damaged(zip, damages)));
    }

    private static Map<String, byte[]> shapes(byte[] deltas) {
        return Map.of("mobile_51/jawOpen.bin", deltas, "visemes_15/aa.ply", Ply.cloud(Ply.QUAD));
    }

    private static void readGlb(byte[] file) {
        readGltf(write("glb", file));
    }

    private static void readGltf(Path file) {
        Trial.of(
                "mutated",
                () ->
                        new AvatarAssetReader(ASSETS)
                                .readGltfAvatar("somebody", file, Map.of())
                                .newInstance());
    }

    private static void readPly(byte[] file) {
        Path mesh = write("ply", file);
        Path texture = TestFiles.write(folder, "texture.png", WholeAvatar.PNG);
        Trial.of(
                "mutated",
                () -> {
                    new AvatarAssetReader(ASSETS)
                            .readPlyAvatar("somebody", mesh, texture, Optional.empty());
                    new HaircutReader(ASSETS).readPlyHaircut("bob", mesh, texture);
                });
    }

    private static void readBlendshapes(Path zip) {
        Path mesh = TestFiles.write(folder, "mesh.ply", Ply.quad());
        Path texture = TestFiles.write(folder, "texture.png", WholeAvatar.PNG);
        Trial.of(
                "mutated",
                () ->
                        new AvatarAssetReader(ASSETS)
                                .readPlyAvatar("somebody", mesh, texture, Optional.of(zip)));
    }

    private static Path write(String kind, byte[] file) {
        return TestFiles.write(folder, "mutated." + kind, file);
    }
}
