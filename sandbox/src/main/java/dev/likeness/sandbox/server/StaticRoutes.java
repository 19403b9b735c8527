package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.Sex;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.io.IOException;
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
    private static final List<String> CATEGORIES =
            List.of(ExportCatalogue.AVATAR, ExportCatalogue.HAIRCUTS);

    private final Gate gate;
    private final Stocks stocks;
    private final Downloads downloads;

    StaticRoutes(Gate gate, Stocks stocks, Downloads downloads) {
        this.gate = gate;
        this.stocks = stocks;
        this.downloads = downloads;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.get(PATH, gate.forApps(this::list));
        routing.get(PATH + "textures/{category}/{asset}/{file}", gate.forApps(this::texture));
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
                                        CATEGORIES,
                                        category ->
                                                category.equals(ExportCatalogue.AVATAR)
                                                        ? bodies(ctx, subtype)
                                                        : haircuts(ctx))));
    }

    private Map<String, Object> bodies(Context ctx, String subtype) {
        Sex sex = Pipeline.METAPERSON.sex(subtype).orElseThrow();
        Map<String, Object> byName = new LinkedHashMap<>();
        for (String part : stocks.bodies().parts(sex)) {
            byName.put(part, levels(ctx, profile -> stocks.bodies().textures(sex, part, profile)));
        }
        return byName;
    }

    private Map<String, Object> haircuts(Context ctx) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (Haircut haircut : stocks.haircuts().all()) {
            byName.put(
                    haircut.identity(),
                    levels(ctx, profile -> stocks.haircuts().textures(haircut, profile)));
        }
        return byName;
    }

    private static Map<String, Object> levels(
            Context ctx, Function<TextureProfile, List<StaticTexture>> textures) {
        return level(
                ctx,
                "lod",
                ExportCatalogue.LODS,
                lod -> Map.of("textures", profiles(ctx, textures)));
    }

    private static Map<String, Object> profiles(
            Context ctx, Function<TextureProfile, List<StaticTexture>> textures) {
        return level(
                ctx,
                "texture_profile",
                TextureProfile.ids(),
                id -> Map.of("base", links(ctx, textures.apply(TextureProfile.of(id)))));
    }

    private static Map<String, String> links(Context ctx, List<StaticTexture> textures) {
        Map<String, String> links = new LinkedHashMap<>();
        textures.forEach(texture -> links.put(texture.kind().id(), texture.url(Links.of(ctx))));
        return links;
    }

    private void texture(Context ctx, AppKind app) throws IOException {
        requirePipeline(ctx);
        StaticTexture texture =
                stocks.require(
                        ctx.pathParam("category"), ctx.pathParam("asset"), ctx.pathParam("file"));
        ctx.header("Cache-Control", "max-age=31536000, immutable");
        downloads.send(ctx, stocks.file(texture), texture.contentType());
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
