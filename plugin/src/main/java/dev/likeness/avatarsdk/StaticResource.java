package dev.likeness.avatarsdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A texture that is the same for all avatars of a pipeline.
 *
 * @param subtype of the pipeline, like "female" (not null)
 * @param category like "avatar" or "haircuts" (not null)
 * @param asset like "AvatarHead" (not null)
 * @param lod like "LOD1" (not null)
 * @param profile size and format, like "2K.jpg" (not null)
 * @param variant of the profile, mostly "base" (not null)
 * @param texture its kind, like "Color" (not null)
 * @param url where it is; also its key in a cache (not null)
 */
public record StaticResource(
        String subtype,
        String category,
        String asset,
        String lod,
        String profile,
        String variant,
        String texture,
        String url) {

    private static final int PARTS = 8;
    private static final int TEXTURES_LEVEL = 4;

    /**
     * Flattens the service's tree: subtype, category, asset, lod, "textures", profile, variant,
     * texture, URL. Branches of another shape are left out.
     */
    static List<StaticResource> flatten(Object tree) {
        List<StaticResource> resources = new ArrayList<>();
        collect(tree, List.of(), resources);
        return List.copyOf(resources);
    }

    private static void collect(Object node, List<String> path, List<StaticResource> target) {
        if (node instanceof Map<?, ?> map && path.size() < PARTS) {
            map.forEach(
                    (name, inner) -> {
                        List<String> deeper = new ArrayList<>(path);
                        deeper.add(String.valueOf(name));
                        collect(inner, deeper, target);
                    });
        } else if (node instanceof String url
                && path.size() == PARTS
                && path.get(TEXTURES_LEVEL).equals("textures")) {
            target.add(
                    new StaticResource(
                            path.get(0),
                            path.get(1),
                            path.get(2),
                            path.get(3),
                            path.get(5),
                            path.get(6),
                            path.get(7),
                            url));
        }
    }
}
