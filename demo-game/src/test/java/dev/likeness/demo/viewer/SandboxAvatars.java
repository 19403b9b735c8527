package dev.likeness.demo.viewer;

import dev.likeness.avatarsdk.AvatarSdk;
import dev.likeness.avatarsdk.AvatarSdkClient;
import dev.likeness.avatarsdk.AvatarSdkCredentials;
import dev.likeness.avatarsdk.AvatarSdkOptions;
import dev.likeness.avatarsdk.NewAvatar;
import dev.likeness.avatarsdk.Pipeline;
import dev.likeness.avatarsdk.SdkAvatar;
import dev.likeness.avatarsdk.SdkExport;
import dev.likeness.avatarsdk.parameters.ExportParameters;
import dev.likeness.avatarsdk.parameters.ExportSection;
import dev.likeness.avatarsdk.parameters.ExportTextures;
import dev.likeness.avaturn.Avaturn;
import dev.likeness.avaturn.AvaturnOptions;
import dev.likeness.avaturn.AvaturnToken;
import dev.likeness.demo.people.Guest;
import dev.likeness.http.HttpDownload;
import dev.likeness.http.UploadListener;
import dev.likeness.job.Cancellation;
import dev.likeness.job.StageListener;
import dev.likeness.sandbox.Sandbox;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.service.AvatarFiles;
import dev.likeness.service.AvatarFiles.GltfBody;
import dev.likeness.service.AvatarOrder;
import dev.likeness.service.OutfitWish;
import dev.likeness.service.PlayerStore;
import dev.likeness.service.Sex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Files of people, as the services send them, from a sandbox over HTTP. */
final class SandboxAvatars {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Sandbox sandbox;
    private final Cancellation cancellation = new Cancellation();

    private SandboxAvatars(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Writes two files for each guest: one of MetaPerson, one of Avaturn's T2. */
    static void write(Path folder, List<String> guests) throws Exception {
        Files.createDirectories(folder);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.immediate())) {
            SandboxAvatars avatars = new SandboxAvatars(sandbox);
            for (String text : guests) {
                Guest guest = Guest.parse(text);
                String name = guest.name().replaceFirst("\\..*", "");
                avatars.writeMetaPerson(guest, folder.resolve(name + "-metaperson.glb"));
                avatars.writeT2(guest, folder.resolve(name + "-t2.glb"));
            }
        }
    }

    private void writeMetaPerson(Guest guest, Path file) throws Exception {
        AvatarSdkOptions options =
                AvatarSdkOptions.DEFAULT
                        .withBaseUrl(sandbox.uri())
                        .withPlayers(PlayerStore.inMemory());
        try (AvatarSdk sdk =
                AvatarSdk.connect(
                        new AvatarSdkCredentials(sandbox.clientId(), sandbox.clientSecret()),
                        options)) {
            AvatarSdkClient client = sdk.client();
            SdkAvatar ordered =
                    client.avatars().create(order(guest), UploadListener.NONE, cancellation);
            while (!client.avatars().get(ordered.code(), cancellation).status().isCompleted()) {
                TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
            }
            SdkExport export = client.exports().list(ordered.code(), cancellation).get(0);
            while (!export.status().isCompleted()) {
                TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
                export = client.exports().get(ordered.code(), export.code(), cancellation);
            }
            String link = export.filesByPriority().get(0).file();
            try (HttpDownload download = client.open(link, cancellation)) {
                unpackModel(download.stream(), file);
            }
        }
    }

    private static NewAvatar order(Guest guest) {
        ExportParameters one =
                ExportParameters.metaPerson()
                        .format("glb")
                        .embed(true)
                        .textures(ExportTextures.INHERITED.embed(true))
                        .lod("LOD1")
                        .section("blendshapes", ExportSection.of("mobile_51", "visemes_15"))
                        .section("haircuts", ExportSection.of(guest.hair().toArray(String[]::new)))
                        .section(
                                "outfits",
                                ExportSection.of(guest.outfits().toArray(String[]::new)));
        return NewAvatar.of(guest.photo())
                .name(guest.name())
                .pipeline(
                        guest.sex() == Sex.MALE
                                ? Pipeline.METAPERSON_MALE
                                : Pipeline.METAPERSON_FEMALE)
                .export(one)
                .build();
    }

    private static void unpackModel(InputStream zip, Path file) throws IOException {
        try (ZipInputStream in = new ZipInputStream(zip)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".glb")) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                    return;
                }
            }
        }
        throw new IOException("Expected a GLB in the export, found none");
    }

    private void writeT2(Guest guest, Path file) throws IOException {
        AvaturnOptions options =
                AvaturnOptions.DEFAULT
                        .withBaseUrl(sandbox.uri())
                        .withUsers(PlayerStore.inMemory())
                        .withPollInterval(POLL);
        try (Avaturn avaturn = Avaturn.connect(new AvaturnToken(sandbox.avaturnToken()), options)) {
            AvatarFiles files =
                    avaturn.create(
                            new AvatarOrder(
                                    guest.photo(),
                                    guest.name(),
                                    Optional.of(guest.sex()),
                                    guest.hair(),
                                    OutfitWish.NONE),
                            key -> false,
                            StageListener.NONE,
                            cancellation);
            GltfBody body = (GltfBody) files.body();
            try (var download = avaturn.open(body.modelZip(), cancellation)) {
                Files.copy(download.body(), file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
