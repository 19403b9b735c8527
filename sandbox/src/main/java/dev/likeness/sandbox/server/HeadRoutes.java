package dev.likeness.sandbox.server;

import dev.likeness.sandbox.format.Images;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * The files of a completed avatar without export parameters. Mesh, pointcloud and blendshapes take
 * a level of detail, {@code lod}, from 0 to 8; files of one level fit each other.
 */
final class HeadRoutes {

    private static final int THUMBNAIL_SIZE = 256;
    private static final int LARGEST_THUMBNAIL = 4096;
    private static final int LODS = 9;

    private final Gate gate;
    private final AvatarAccess access;
    private final Downloads downloads;

    HeadRoutes(Gate gate, AvatarAccess access, Downloads downloads) {
        this.gate = gate;
        this.access = access;
        this.downloads = downloads;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.get("/avatars/{code}/mesh/", gate.forCallers(this::mesh));
        routing.get("/avatars/{code}/pointcloud/", gate.forCallers(this::pointcloud));
        routing.get("/avatars/{code}/texture/", gate.forCallers(this::texture));
        routing.get("/avatars/{code}/textures/", gate.forCallers(this::textures));
        routing.get(
                "/avatars/{code}/textures/{identity}/file/", gate.forCallers(this::namedTexture));
        routing.get("/avatars/{code}/blendshapes/", gate.forCallers(this::blendshapes));
        routing.head("/avatars/{code}/blendshapes/", gate.forCallers(this::blendshapes));
        routing.get("/avatars/{code}/thumbnail/", gate.forCallers(this::thumbnail));
        routing.get("/avatars/{code}/model_info/", gate.forCallers(this::modelInfo));
    }

    private void mesh(Context ctx, Caller caller) throws IOException {
        int level = level(ctx);
        String fmt = ctx.queryParam("fmt");
        if (fmt != null && !fmt.equals("ply")) {
            throw ApiException.badField("fmt", "\"" + fmt + "\" is not one of ply.");
        }
        downloads.send(ctx, head(ctx, caller).meshZip(level), Downloads.ZIP);
    }

    private void pointcloud(Context ctx, Caller caller) throws IOException {
        downloads.send(ctx, head(ctx, caller).pointcloudZip(level(ctx)), Downloads.ZIP);
    }

    private void texture(Context ctx, Caller caller) throws IOException {
        downloads.send(ctx, head(ctx, caller).texture(), Downloads.JPEG);
    }

    private void textures(Context ctx, Caller caller) {
        AvatarAccess.Completed avatar = access.completedHead(ctx, caller);
        String code = avatar.job().code();
        Links links = Links.of(ctx);
        Answers.json(
                ctx,
                200,
                HeadTextures.identities(avatar.order().parameters()).stream()
                        .map(
                                name ->
                                        Map.of(
                                                "identity",
                                                name,
                                                "file",
                                                links.folder(
                                                        "avatars", code, "textures", name, "file")))
                        .toList());
    }

    private void namedTexture(Context ctx, Caller caller) throws IOException {
        AvatarAccess.Completed avatar = access.completedHead(ctx, caller);
        String identity = ctx.pathParam("identity");
        if (!HeadTextures.identities(avatar.order().parameters()).contains(identity)) {
            throw ApiException.notFound();
        }
        ctx.header("Content-Disposition", "attachment; filename=\"" + identity + ".jpg\"");
        downloads.send(
                ctx, HeadTextures.jpeg(identity, avatar.person().legacyTexture()), Downloads.JPEG);
    }

    private void blendshapes(Context ctx, Caller caller) throws IOException {
        int level = level(ctx);
        BlendshapeFormat format = BlendshapeFormat.of(ctx.queryParam("fmt"));
        Optional<byte[]> zip = head(ctx, caller).blendshapesZip(format, level);
        if (zip.isPresent()) {
            downloads.send(ctx, zip.get(), Downloads.ZIP);
        } else {
            ctx.status(204);
        }
    }

    private void thumbnail(Context ctx, Caller caller) throws IOException {
        byte[] photo = access.completed(ctx, caller).order().photo();
        BufferedImage picture = decoded(photo);
        BufferedImage small = Images.fitted(picture, size(ctx, "max_w"), size(ctx, "max_h"));
        downloads.send(ctx, Images.jpeg(small), Downloads.JPEG);
    }

    /**
     * People may be made from JPEGs of kinds that the JDK does not read: those have no thumbnail.
     */
    private static BufferedImage decoded(byte[] photo) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(photo)))
                    .orElseThrow(ApiException::notFound);
        } catch (IOException e) {
            throw ApiException.withDetail(404, "There is no thumbnail: " + e.getMessage());
        }
    }

    private void modelInfo(Context ctx, Caller caller) {
        AvatarAccess.Completed avatar = access.completed(ctx, caller);
        Answers.json(ctx, 200, avatar.job().modelInfo());
    }

    private HeadFiles head(Context ctx, Caller caller) {
        return access.completedHead(ctx, caller).headFiles();
    }

    private static int level(Context ctx) {
        return number(ctx, "lod", 0, LODS - 1, 0);
    }

    private static int size(Context ctx, String parameter) {
        return number(ctx, parameter, 1, LARGEST_THUMBNAIL, THUMBNAIL_SIZE);
    }

    private static int number(Context ctx, String parameter, int least, int most, int absent) {
        String text = ctx.queryParam(parameter);
        if (text == null) {
            return absent;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw ApiException.badField(parameter, "\"" + text + "\" is no whole number.");
        }
        throw ApiException.badField(
                parameter, "Expected " + least + " to " + most + ", found " + text + ".");
    }
}
