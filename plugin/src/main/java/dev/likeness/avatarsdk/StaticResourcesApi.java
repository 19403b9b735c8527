package dev.likeness.avatarsdk;

import dev.likeness.job.Cancellation;
import java.util.List;
import okhttp3.HttpUrl;

/** What is the same for all avatars of a pipeline. Any thread; every call blocks. */
public final class StaticResourcesApi {

    private final Calls calls;

    StaticResourcesApi(Calls calls) {
        this.calls = calls;
    }

    /**
     * Textures that are the same for all avatars. They may be fetched before any avatar is ready.
     *
     * @param pipelineName for example "metaperson_2.0" (not null)
     * @param filters for example {@link Filters#lods}; case matters (not null)
     * @param cancellation aborts it (not null)
     * @return the textures (not null, may be empty)
     */
    public List<StaticResource> list(
            String pipelineName, Filters filters, Cancellation cancellation) {
        HttpUrl url = filters.addTo(calls.paths().path("static_resources", pipelineName));
        return StaticResource.flatten(calls.tree(url, cancellation));
    }
}
