package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Haircut;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * {@code /static_resources/}: what is the same for all avatars. Filters {@code pipeline_subtype},
 * {@code category}, {@code lod} and {@code texture_profile} take lists separated by commas.
 */
final class StaticRoutes {

    private static final String PATH = "/static_resources/{pipeline}/";
    private static final List<String> SUBTYPES = List.of("female", "male");

    private final Gate gate;
    private final HaircutStock stock;
    private final Downloads downloads;

    StaticRoutes(Gate gate, HaircutStock stock, Downloads downloads) {
        this.gate = gate;
        this.stock = stock;
        this.downloads = downloads;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.get(PATH, gate.forApps(this::list));
        routing.get(PATH + "textures/haircuts/{asset}/{file}", gate.forApps(this::texture));
    }

    private void list(Context ctx, AppKind app) {
        requirePipeline(ctx);
        Answers.json(
                ctx,
                200,
                level(
                        ctx,
                        "pipeline_subtype",
                        SUBTYPES,
                        subtype ->
                                level(
                                        ctx,
                                        "category",
                                        List.of(ExportCatalogue.HAIRCUTS),
                                        category -> haircuts(ctx))));
    }

    private Map<String, Object> haircuts(Context ctx) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (Haircut haircut : stock.all()) {
            byName.put(
                    haircut.identity(),
                    level(
                            ctx,
                            "lod",
                            ExportCatalogue.LODS,
                            lod -> Map.of("textures", textures(ctx, haircut))));
        }
        return byName;
    }

    private Map<String, Object> textures(Context ctx, Haircut haircut) {
        return level(
                ctx,
                "texture_profile",
                TextureProfile.ids(),
                profile -> Map.of("base", links(ctx, haircut, TextureProfile.of(profile))));
    }

    private Map<String, String> links(Context ctx, Haircut haircut, TextureProfile profile) {
        Map<String, String> links = new LinkedHashMap<>();
        stock.textures(haircut, profile)
                .forEach(texture -> links.put(texture.kind().id(), texture.url(Links.of(ctx))));
        return links;
    }

    private void texture(Context ctx, AppKind app) throws IOException {
        requirePipeline(ctx);
        Haircut haircut = stock.require(ctx.pathParam("asset"));
        StaticTexture texture =
                Arrays.stream(TextureProfile.values())
                        .flatMap(profile -> stock.textures(haircut, profile).stream())
                        .filter(each -> each.fileName().equals(ctx.pathParam("file")))
                        .findFirst()
                        .orElseThrow(ApiException::notFound);
        ctx.header("Cache-Control", "max-age=31536000, immutable");
        downloads.send(ctx, stock.file(texture), texture.contentType());
    }

    private static void requirePipeline(Context ctx) {
        if (!ctx.pathParam("pipeline").equals(Pipeline.METAPERSON.id())) {
            throw ApiException.notFound();
        }
    }

    /** One level of the tree: those keys that pass the filter, each with what stands below it. */
    private static Map<String, Object> level(
            Context ctx, String filter, List<String> keys, Function<String, Object> below) {
        String wanted = ctx.queryParam(filter);
        List<String> passing = wanted == null ? keys : List.of(wanted.split(","));
        Map<String, Object> level = new LinkedHashMap<>();
        keys.stream().filter(passing::contains).forEach(key -> level.put(key, below.apply(key)));
        return level;
    }
}
