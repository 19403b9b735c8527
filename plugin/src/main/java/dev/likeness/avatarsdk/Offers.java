package dev.likeness.avatarsdk;

import dev.likeness.job.Cancellation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the account may order, asked once per pipeline. Any thread. */
final class Offers {

    private final AvatarSdkClient client;
    private final Map<Pipeline, AvailableParameters> parameters = new ConcurrentHashMap<>();
    private final Map<Pipeline, ExportChoices> exports = new ConcurrentHashMap<>();
    private final Map<String, List<StaticResource>> statics = new ConcurrentHashMap<>();

    Offers(AvatarSdkClient client) {
        this.client = client;
    }

    AvailableParameters parameters(Pipeline pipeline, Cancellation cancellation) {
        AvailableParameters known = parameters.get(pipeline);
        if (known == null) {
            known = client.parameters().available(pipeline, cancellation);
            parameters.put(pipeline, known);
        }
        return known;
    }

    ExportChoices exports(Pipeline pipeline, Cancellation cancellation) {
        ExportChoices known = exports.get(pipeline);
        if (known == null) {
            known = client.parameters().exportChoices(pipeline, cancellation);
            exports.put(pipeline, known);
        }
        return known;
    }

    /** What is the same for all avatars of a pipeline at a level of detail. */
    List<StaticResource> staticResources(Pipeline pipeline, String lod, Cancellation cancellation) {
        String key = pipeline.name() + "/" + lod;
        List<StaticResource> known = statics.get(key);
        if (known == null) {
            known =
                    client.staticResources()
                            .list(pipeline.name(), Filters.NONE.lods(lod), cancellation);
            statics.put(key, known);
        }
        return known;
    }

    /** Names of haircuts that are meshes of their own. */
    List<String> exportedHaircuts(Pipeline pipeline, Cancellation cancellation) {
        return exports(pipeline, cancellation).names(SdkExportFile.HAIRCUTS).stream()
                .filter(name -> !name.equals(MetaPersonPlan.GENERATED_HAIRCUT))
                .toList();
    }
}
