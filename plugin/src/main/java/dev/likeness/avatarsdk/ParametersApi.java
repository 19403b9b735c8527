package dev.likeness.avatarsdk;

import dev.likeness.avatarsdk.parameters.ComputationParameters;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceRefusedException;
import okhttp3.HttpUrl;

/** What an account may ask for. Any thread; every call blocks. */
public final class ParametersApi {

    private static final String PARAMETERS = "parameters";

    private final Calls calls;

    ParametersApi(Calls calls) {
        this.calls = calls;
    }

    /**
     * What an account may ask a pipeline to compute.
     *
     * @param pipeline which (not null)
     * @param cancellation aborts it (not null)
     * @return names by category and group (not null)
     * @throws ServiceRefusedException if the account may not use the pipeline
     */
    public AvailableParameters available(Pipeline pipeline, Cancellation cancellation) {
        HttpUrl url = calls.paths().path(PARAMETERS, "available", pipeline.name());
        Object tree = calls.tree(Calls.ofSubtype(url, pipeline), cancellation);
        return AvailableParameters.of(tree, pipeline.subtype());
    }

    /**
     * What a pipeline computes if an order does not say. Can be sent as it is, or in parts.
     *
     * @param pipeline which (not null)
     * @param cancellation aborts it (not null)
     * @return the parameters (not null)
     * @throws ServiceRefusedException if the account may not use the pipeline
     */
    public ComputationParameters defaults(Pipeline pipeline, Cancellation cancellation) {
        HttpUrl url = calls.paths().path(PARAMETERS, "default", pipeline.name());
        Object tree = calls.tree(Calls.ofSubtype(url, pipeline), cancellation);
        return ComputationParameters.read(tree, pipeline.subtype());
    }

    /**
     * What an account may list in exports of a pipeline.
     *
     * @param pipeline which (not null)
     * @param cancellation aborts it (not null)
     * @return names by category (not null)
     */
    public ExportChoices exportChoices(Pipeline pipeline, Cancellation cancellation) {
        HttpUrl url = calls.paths().path("export_parameters", "available", pipeline.name());
        Object tree = calls.tree(Calls.ofSubtype(url, pipeline), cancellation);
        return ExportChoices.of(tree, pipeline.subtype());
    }
}
