package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Avatars that nobody holds any more leave nothing behind. */
class LettingGoTest {

    private static final int AVATARS = 200;
    private static final int MOST_COLLECTIONS = 200;

    @TempDir Path folder;

    private final AssetManager assets = new DesktopAssetManager(true);

    @Test
    void twoHundredAvatarsLoadedAndDroppedTakeNoMemory() throws InterruptedException {
        Path file = TestFiles.write(folder, "avatar.glb", WholeAvatar.glb());
        List<WeakReference<Object>> dropped = new ArrayList<>();
        load(file, new ArrayList<>());
        collectUntilGone(List.of());
        long nativeBefore = directBytes();

        for (int i = 0; i < AVATARS; i++) {
            load(file, dropped);
        }

        collectUntilGone(dropped);
        assertThat(dropped).hasSize(2 * AVATARS).allMatch(reference -> reference.refersTo(null));
        waitForNative(nativeBefore);
        assertThat(directBytes()).isLessThanOrEqualTo(nativeBefore);
    }

    @Test
    void noFileStaysOpenAndNoneIsWritten() throws IOException {
        Path open = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(open), "only Linux lists open files");
        Path zip = TestFiles.zip(folder, "avatar.zip", WholeAvatar.files());
        Path glb = TestFiles.write(folder, "avatar.glb", WholeAvatar.glb());
        load(zip, new ArrayList<>());
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        long imagesBefore = count(temporary, "imageio");

        load(zip, new ArrayList<>());
        load(glb, new ArrayList<>());

        assertThat(openIn(open, folder)).isEmpty();
        assertThat(count(temporary, "imageio")).isEqualTo(imagesBefore);
    }

    private void load(Path file, List<WeakReference<Object>> dropped) {
        AvatarAsset asset =
                new AvatarAssetReader(assets).readGltfAvatar("somebody", file, Map.of());
        dropped.add(new WeakReference<>(asset));
        dropped.add(new WeakReference<>(asset.newInstance().node()));
    }

    private static void collectUntilGone(List<WeakReference<Object>> references)
            throws InterruptedException {
        for (int i = 0; i < MOST_COLLECTIONS; i++) {
            System.gc();
            if (references.stream().allMatch(reference -> reference.refersTo(null))) {
                return;
            }
            Thread.sleep(10);
        }
    }

    /** Buffers are freed by a thread of the JVM's own, some time after they are unreachable. */
    private static void waitForNative(long goal) throws InterruptedException {
        for (int i = 0; i < MOST_COLLECTIONS && directBytes() > goal; i++) {
            System.gc();
            Thread.sleep(10);
        }
    }

    private static long directBytes() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    private static List<Path> openIn(Path descriptors, Path folder) throws IOException {
        try (Stream<Path> links = Files.list(descriptors)) {
            return links.map(LettingGoTest::target).filter(p -> p.startsWith(folder)).toList();
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException e) {
            return link;
        }
    }

    private static long count(Path folder, String beginning) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .count();
        }
    }
}
