package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import dev.likeness.job.BadFileException;
import dev.likeness.model.file.SourceFile;
import dev.likeness.model.ply.Ply;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever byte of a file is wrong: it is read or refused by name, and nothing else happens. */
class DamagedFilesTest {

    private static final int[] DAMAGES = {0x01, 0x80, 0xFF};

    @TempDir Path folder;

    private final AssetManager assets = new DesktopAssetManager(true);

    @Test
    void aDamagedPlyIsReadOrRefused() {
        damageEveryByte(Ply.quad(), file -> PlyParts.read(new SourceFile("damaged.ply", file)));
    }

    @Test
    void aDamagedTextPlyIsReadOrRefused() {
        byte[] text =
                Ply.text(
                        "ply",
                        "format ascii 1.0",
                        "element vertex 3",
                        "property float x",
                        "property float y",
                        "property float z",
                        "element face 1",
                        "property list uchar int vertex_indices",
                        "end_header",
                        "0 0 0 1 0 0 1 1 0",
                        "3 0 1 2");

        damageEveryByte(text, file -> PlyParts.read(new SourceFile("damaged.ply", file)));
    }

    @Test
    void aDamagedGlbIsReadOrRefused() {
        damageEveryByte(
                SkinnedQuad.glb(),
                file -> {
                    Path path = TestFiles.write(folder, "damaged.glb", file);
                    new AvatarAssetReader(assets)
                            .readGltfAvatar("somebody", path, Map.of())
                            .newInstance();
                });
    }

    private static void damageEveryByte(byte[] whole, Consumer<byte[]> reader) {
        reader.accept(whole);
        int refused = 0;
        for (int at = 0; at < whole.length; at++) {
            for (int damage : DAMAGES) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) damage;
                Throwable failure = catchThrowable(() -> reader.accept(damaged));
                if (failure != null) {
                    assertThat(failure)
                            .as("byte %d xor %x", at, damage)
                            .isInstanceOf(BadFileException.class)
                            .hasMessageStartingWith("damaged.");
                    refused++;
                }
            }
        }
        assertThat(refused).isPositive();
    }
}
