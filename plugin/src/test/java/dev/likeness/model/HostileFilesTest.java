package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import dev.likeness.job.BadFileException;
import dev.likeness.model.ply.Ply;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are built to harm are refused by name, and take neither time nor memory. */
class HostileFilesTest {

    private static final int LIE = 50 << 20;

    @TempDir Path folder;

    private final AssetManager assets = new DesktopAssetManager(true);

    @Test
    void aFileThatEndsInTheMiddle() {
        byte[] whole = WholeAvatar.glb();

        assertThat(refusalOf(Arrays.copyOf(whole, whole.length / 2)))
                .hasMessageContaining("bytes, found");
    }

    @Test
    void aFlippedBitInThePictures() {
        byte[] png = WholeAvatar.PNG.clone();
        png[png.length / 2] ^= 0x10;

        assertThat(refusalOf(WholeAvatar.glb(png, WholeAvatar.JPEG)))
                .hasMessageContaining("expected an image that can be decoded");
    }

    @Test
    void anAccessorThatReachesOutOfItsBuffer() {
        assertThat(
                        refusalOfJson(
                                "\"count\":4,\"type\":\"VEC3\"",
                                "\"count\":9999,\"type\":\"VEC3\""))
                .hasMessageContaining("expected bytes 0 to");
    }

    @Test
    void aModelOfFourThousandMillionVertices() {
        assertThat(
                        refusalOfJson(
                                "\"count\":4,\"type\":\"VEC3\"",
                                "\"count\":4294967295,\"type\":\"VEC3\""))
                .hasMessageContaining("found 4294967295");
    }

    @Test
    void nodesInACircle() {
        assertThat(refusalOfJson("\"name\":\"hat\",", "\"name\":\"hat\",\"children\":[1],"))
                .hasMessageContaining("expected a tree of nodes");
    }

    @Test
    void nodesDeeperThanAnySkeleton() {
        StringBuilder nodes = new StringBuilder("\"nodes\":[{\"mesh\":0,\"children\":[1]}");
        for (int i = 1; i < 10_000; i++) {
            nodes.append(",{\"children\":[").append(i + 1).append("]}");
        }
        byte[] file = new Glb().pack(nodes + ",{}]");

        assertThat(refusalOf(file)).hasMessageContaining("at most 256 deep");
    }

    @Test
    void aPositionThatIsNoNumber() {
        Glb glb = new Glb();
        int positions = glb.floats("VEC3", 3, 0, 0, 0, 1, Float.NaN, 0, 1, 1, 0);

        assertThat(refusalOf(onePart(glb, positions, "")))
                .hasMessageContaining("expected finite numbers")
                .hasMessageContaining("found NaN");
    }

    @Test
    void aPositionBeyondTheWorld() {
        Glb glb = new Glb();
        int positions = glb.floats("VEC3", 3, 0, 0, 0, 1, 1e30f, 0, 1, 1, 0);

        assertThat(refusalOf(onePart(glb, positions, "")))
                .hasMessageContaining("expected positions within");
    }

    @Test
    void jsonThatIsNestedTooDeeply() {
        String deep = "[".repeat(200_000) + "]".repeat(200_000);

        assertThat(refusalOf(new Glb().pack("\"extras\":" + deep + ",\"nodes\":" + deep)))
                .hasMessageContaining("expected glTF JSON");
    }

    @Test
    void oneAccessorUsedForCountlessBlendshapes() {
        Glb glb = new Glb();
        int positions = glb.floats("VEC3", 3, new float[3 * 60_000]);
        String targets = ("{\"POSITION\":" + positions + "},").repeat(20_000);

        assertThat(
                        refusalOf(
                                onePart(
                                        glb,
                                        positions,
                                        ",\"targets\":["
                                                + targets.substring(0, targets.length() - 1)
                                                + "]")))
                .hasMessageContaining("bytes of memory")
                .hasMessageContaining("blendshapes");
    }

    @Test
    void oneMeshDrawnByCountlessNodes() {
        Glb glb = new Glb();
        int positions = glb.floats("VEC3", 3, new float[3 * 60_000]);
        String nodes = "{\"mesh\":0},".repeat(20_000);
        byte[] file =
                glb.pack(
                        "\"nodes\":["
                                + nodes.substring(0, nodes.length() - 1)
                                + "],"
                                + mesh(positions, ""));

        assertThat(refusalOf(file)).hasMessageContaining("expected at most 512 parts");
    }

    @Test
    void aPictureOfSixtyThousandPixelsASide() {
        byte[] png = WholeAvatar.PNG.clone();
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);

        assertThat(refusalOf(WholeAvatar.glb(png, WholeAvatar.JPEG)))
                .hasMessageEndingWith("found 60000 × 60000");
    }

    @Test
    void aPictureThatIsTooSmallForItsPixels() {
        byte[] png = WholeAvatar.PNG.clone();
        ByteBuffer.wrap(png).putInt(16, 8000).putInt(20, 8000);

        assertThat(refusalOf(WholeAvatar.glb(png, WholeAvatar.JPEG)))
                .hasMessageContaining("bytes for 8000 × 8000 pixels");
    }

    @Test
    void aPngChunkOfTwoGigabytes() {
        byte[] png = WholeAvatar.PNG.clone();
        ByteBuffer.wrap(png).putInt(33, Integer.MAX_VALUE);

        assertThat(refusalOf(WholeAvatar.glb(png, WholeAvatar.JPEG)))
                .hasMessageContaining("expected a PNG chunk within the file");
    }

    @Test
    void aJpegOfCountlessScans() {
        byte[] jpeg = Arrays.copyOf(WholeAvatar.JPEG, WholeAvatar.JPEG.length + 400);
        for (int at = WholeAvatar.JPEG.length; at < jpeg.length; at += 2) {
            jpeg[at] = (byte) 0xFF;
            jpeg[at + 1] = (byte) 0xDA;
        }

        assertThat(refusalOf(WholeAvatar.glb(WholeAvatar.PNG, jpeg)))
                .hasMessageContaining("at most 40 scans");
    }

    @Test
    void aPlyOfTwoThousandMillionVertices() {
        byte[] ply =
                new String(Ply.quad(), StandardCharsets.ISO_8859_1)
                        .replace("element vertex 4", "element vertex 2147483648")
                        .getBytes(StandardCharsets.ISO_8859_1);
        Path mesh = TestFiles.write(folder, "hostile.ply", ply);
        Path texture = TestFiles.write(folder, "texture.png", WholeAvatar.PNG);

        assertThat(
                        Trial.of(
                                "hostile.ply",
                                () ->
                                        new AvatarAssetReader(assets)
                                                .readPlyAvatar(
                                                        "x", mesh, texture, Optional.empty())))
                .isPresent();
    }

    @Test
    void aZipWhoseNamesLeadOutOfIt() {
        Map<String, byte[]> files = WholeAvatar.files();
        files.put("../../evil.png", WholeAvatar.PNG);

        assertThat(refusalOfZip(TestFiles.zipped(files)))
                .hasMessageContaining("expected names inside the archive");
    }

    @Test
    void aReferenceOutOfTheZip() {
        Map<String, byte[]> files = WholeAvatar.files();
        files.computeIfPresent(
                "avatar/model.gltf",
                (name, text) -> replaced(text, "color.png", "../../../../etc/hostname"));

        assertThat(refusalOfZip(TestFiles.zipped(files)))
                .hasMessageContaining("expected a file hostname beside it");
    }

    @Test
    void aReferenceOutOfTheFolder() {
        TestFiles.write(folder, "secret.png", WholeAvatar.PNG);
        Path inner = folder.resolve("avatar");
        assertThat(inner.toFile().mkdir()).isTrue();
        WholeAvatar.files().forEach((name, bytes) -> TestFiles.write(folder, name, bytes));
        Path model =
                TestFiles.write(
                        folder,
                        "avatar/model.gltf",
                        replaced(
                                WholeAvatar.files().get("avatar/model.gltf"),
                                "color.png",
                                "../secret.png"));

        assertThat(refusal("model.gltf", model))
                .hasMessageContaining("expected a file secret.png beside it");
    }

    @Test
    void aZipOfOneEntryThatUnpacksToAThousandTimesItsSize() {
        byte[] zip = TestFiles.zipped(Map.of("model.glb", new byte[100 << 20]));

        assertThat(refusalOfZip(zip))
                .hasMessageContaining("expected an archive that unpacks to at most 100 times");
    }

    @Test
    void aZipOfManyEntriesThatTogetherUnpackToAThousandTimesItsSize() {
        Map<String, byte[]> files = new LinkedHashMap<>(WholeAvatar.files());
        for (int i = 0; i < 100; i++) {
            files.put("bomb" + i + ".png", new byte[1 << 20]);
        }

        assertThat(refusalOfZip(TestFiles.zipped(files)))
                .hasMessageContaining("expected an archive that unpacks to at most 100 times");
    }

    @Test
    void aZipInAZip() {
        byte[] inner = TestFiles.zipped(Map.of("model.glb", new byte[10 << 20]));

        assertThat(refusalOfZip(TestFiles.zipped(Map.of("model.glb", inner))))
                .hasMessageContaining("model.glb: expected glTF JSON");
    }

    @Test
    void aZipThatLiesAboutASize() {
        byte[] zip = TestFiles.zipped(Map.of("model.glb", new byte[5000]));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(zip.length - 6);
        bytes.putInt(directory + 24, LIE);

        assertThat(refusalOfZip(zip)).hasMessageContaining("packed ones, found " + LIE);
    }

    private BadFileException refusalOf(byte[] glb) {
        return refusal("hostile.glb", TestFiles.write(folder, "hostile.glb", glb));
    }

    private BadFileException refusalOfZip(byte[] zip) {
        return refusal("hostile.zip", TestFiles.write(folder, "hostile.zip", zip));
    }

    private BadFileException refusalOfJson(String good, String bad) {
        String json = WholeAvatar.json();
        assertThat(json).contains(good);
        return refusalOf(Glb.pack(json.replace(good, bad), WholeAvatar.binary()));
    }

    private BadFileException refusal(String name, Path file) {
        Optional<BadFileException> refusal =
                Trial.of(
                        name,
                        () ->
                                new AvatarAssetReader(assets)
                                        .readGltfAvatar("somebody", file, Map.of()));
        assertThat(refusal).as("refused").isPresent();
        return refusal.orElseThrow();
    }

    private static byte[] onePart(Glb glb, int positions, String inPrimitive) {
        return glb.pack("\"nodes\":[{\"mesh\":0}]," + mesh(positions, inPrimitive));
    }

    private static String mesh(int positions, String inPrimitive) {
        return "\"meshes\":[{\"primitives\":[{\"attributes\":{\"POSITION\":"
                + positions
                + "}"
                + inPrimitive
                + "}]}]";
    }

    private static byte[] replaced(byte[] text, String good, String bad) {
        return new String(text, StandardCharsets.UTF_8)
                .replace(good, bad)
                .getBytes(StandardCharsets.UTF_8);
    }
}
