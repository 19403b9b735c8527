package dev.likeness.model;

import dev.likeness.job.BadFileException;
import dev.likeness.model.file.ZipArchive;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds out what kind of avatar lies in a folder or zip, and reads it. */
final class AvatarFolderReader {

    private static final String[] MODELS = {".glb", ".gltf"};
    private static final String[] PICTURES = {".png", ".jpg", ".jpeg", ".webp"};
    private static final int MOST_LISTED = 20;

    /** What is named so is no avatar if there is another model. */
    private static final List<String> NO_AVATARS =
            List.of("outfit", "haircut", "glasses", "animation");

    private final AvatarAssetReader reader;
    private final AvatarFolder folder;

    AvatarFolderReader(AvatarAssetReader reader, AvatarFolder folder) {
        this.reader = reader;
        this.folder = folder;
    }

    /** Reads the avatar that is in the folder. */
    AvatarAsset read(String name) {
        List<String> models = avatarModels();
        if (models.isEmpty()) {
            PlyFolder ply = new PlyFolder(reader, folder);
            return ply.read(name).orElseThrow(this::nothing);
        }
        String model = only(models);
        AvatarAsset plain = model(model);
        if (TemplateClouds.find(plain.partNames(), folder).isEmpty()) {
            return dressed(plain, model, name);
        }
        AvatarTemplate template = template(plain, model);
        Map<String, String> clouds = TemplateClouds.find(template.partNames(), folder);
        return template.fit(name, folder, picturesOfPerson(model, clouds));
    }

    /** Reads one file of the folder, with the pictures beside it. */
    AvatarAsset readFile(String fileName) {
        if (fileName.toLowerCase(Locale.ROOT).endsWith(".ply")) {
            return new PlyFolder(reader, folder).read(fileName, fileName);
        }
        return dressed(model(fileName), fileName, fileName);
    }

    AvatarTemplate template(String model) {
        return template(model(model), model);
    }

    private AvatarTemplate template(AvatarAsset asset, String model) {
        return AvatarTemplate.of(asset, folder, beside(model), reader.assets(), reader.pool());
    }

    /** A model that has pictures is left as it is. */
    private AvatarAsset dressed(AvatarAsset plain, String model, String name) {
        return isUndressed(plain) && !beside(model).isEmpty()
                ? template(plain, model).unfitted(name)
                : plain.named(name);
    }

    private static boolean isUndressed(AvatarAsset asset) {
        return asset.parts().stream()
                .noneMatch(part -> part.material().getTextureParam("BaseColorMap") != null);
    }

    private AvatarAsset model(String entry) {
        Map<String, Path> beside = new HashMap<>();
        Path path = folder.pathOf(entry);
        if (!folder.isPacked()) {
            folder.names().stream()
                    .filter(name -> !name.equals(entry) && isBeside(name, entry))
                    .forEach(
                            name ->
                                    beside.putIfAbsent(
                                            ZipArchive.baseName(name), folder.pathOf(name)));
        }
        return reader.readGltfAvatar(ZipArchive.baseName(entry), path, beside);
    }

    private List<String> beside(String model) {
        return folder.endingIn(PICTURES).stream().filter(name -> isBeside(name, model)).toList();
    }

    /** In the model's folder or below, but not among pointclouds there. */
    private boolean isBeside(String name, String model) {
        String place = AvatarFolder.folderOf(name);
        String home = AvatarFolder.folderOf(model);
        boolean below = place.startsWith(home) && !place.equals(home);
        return place.equals(home)
                || below
                        && folder.endingIn(".ply").stream()
                                .noneMatch(cloud -> AvatarFolder.folderOf(cloud).equals(place));
    }

    /** The person's pictures lie beside the clouds; those beside the template come with it. */
    private List<String> picturesOfPerson(String model, Map<String, String> clouds) {
        String place = AvatarFolder.folderOf(clouds.values().iterator().next());
        List<String> ofTemplate = beside(model);
        return folder.endingIn(PICTURES).stream()
                .filter(name -> name.startsWith(place) && !ofTemplate.contains(name))
                .toList();
    }

    private List<String> avatarModels() {
        List<String> all = folder.endingIn(MODELS);
        List<String> bodies = all.stream().filter(name -> !isAddition(name)).toList();
        return preferred(
                bodies.isEmpty() ? all : bodies,
                name -> inFolder(name, "avatar"),
                name -> AvatarFolder.stemOf(name).equals("model"),
                name -> name.toLowerCase(Locale.ROOT).contains("template"));
    }

    private static boolean isAddition(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NO_AVATARS.stream().anyMatch(lower::contains);
    }

    private static boolean inFolder(String name, String wanted) {
        return Stream.of(AvatarFolder.folderOf(name).split("/"))
                .anyMatch(part -> part.equalsIgnoreCase(wanted));
    }

    @SafeVarargs
    private static List<String> preferred(List<String> names, Predicate<String>... tests) {
        for (Predicate<String> test : tests) {
            List<String> passing = names.stream().filter(test).toList();
            if (names.size() > 1 && passing.size() == 1) {
                return passing;
            }
        }
        return names;
    }

    private String only(List<String> models) {
        if (models.size() > 1) {
            throw new BadFileException(
                    folder.label() + ": expected one avatar, found several models: " + models,
                    null);
        }
        return models.get(0);
    }

    private BadFileException nothing() {
        List<String> names = folder.names();
        String listed =
                names.size() <= MOST_LISTED
                        ? names.toString()
                        : names.subList(0, MOST_LISTED)
                                + " and "
                                + (names.size() - MOST_LISTED)
                                + " more";
        return new BadFileException(
                folder.label()
                        + ": expected a .glb or .gltf model, a template with pointclouds (.ply),"
                        + " or one .ply mesh with faces and a picture, found "
                        + listed,
                null);
    }
}
