package dev.likeness.demo.viewer;

import dev.likeness.inspect.AvatarInspector;
import dev.likeness.inspect.CapabilityReport;
import dev.likeness.inspect.PartReport;
import dev.likeness.inspect.PartRole;
import dev.likeness.model.AvatarAsset;
import dev.likeness.model.AvatarAssetReader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file, folder or zip that was read.
 *
 * @param title what to call it on the screen (not null)
 * @param asset what was in it (not null)
 * @param report what that can do (not null)
 */
record OpenedFile(String title, AvatarAsset asset, CapabilityReport report) {

    /**
     * Reads an avatar. Any thread but the render thread; takes a second or so.
     *
     * @throws ViewerException if there is no such file
     * @throws dev.likeness.job.AvatarException if it is no avatar
     */
    static OpenedFile read(Path path, AvatarAssetReader reader) {
        AvatarAsset asset = reader.read(existing(path));
        return new OpenedFile(titleOf(path), asset, AvatarInspector.inspect(asset));
    }

    static String titleOf(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }

    static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw new ViewerException(path + ": expected a file or folder, found none");
        }
        return path;
    }

    PartRole roleOf(String partName) {
        return report.parts().stream()
                .filter(part -> part.name().equals(partName))
                .map(PartReport::role)
                .findFirst()
                .orElse(PartRole.OTHER);
    }
}
