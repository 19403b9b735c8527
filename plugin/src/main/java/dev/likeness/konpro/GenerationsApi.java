package dev.likeness.konpro;

import dev.likeness.http.HttpDownload;
import dev.likeness.job.Cancellation;
import dev.likeness.job.Patience;
import dev.likeness.job.ServiceRefusedException;
import java.util.Optional;

/** Pictures that the service makes. Any thread; every call blocks. */
public final class GenerationsApi {

    private static final String PATH = "v1/photo_avatar/";

    private final Calls calls;
    private final Patience patience;

    GenerationsApi(Calls calls, Patience patience) {
        this.calls = calls;
        this.patience = patience;
    }

    /**
     * Begins to generate a look of a trained group. This costs money and is never repeated by
     * itself.
     *
     * @param wish what to show (not null)
     * @param cancellation aborts the call, not the generation (not null)
     * @return the generation (not null)
     */
    public GenerationJob look(LookWish wish, Cancellation cancellation) {
        return named(
                calls.post(GenerationJob.class, PATH + "look/generate", wish.body(), cancellation));
    }

    /**
     * Begins to generate a photo. This costs money and is never repeated by itself.
     *
     * @param wish what to show (not null)
     * @param cancellation aborts the call, not the generation (not null)
     * @return the generation (not null)
     */
    public GenerationJob photo(PhotoWish wish, Cancellation cancellation) {
        return named(
                calls.post(
                        GenerationJob.class, PATH + "photo/generate", wish.body(), cancellation));
    }

    /**
     * Asks how far a generation is.
     *
     * @param generationId which (not null)
     * @param cancellation aborts it (not null)
     * @return the generation (not null)
     */
    public Generation get(String generationId, Cancellation cancellation) {
        return calls.get(
                Generation.class, calls.url(PATH + "generation", generationId), cancellation);
    }

    /**
     * Waits until a generation is completed.
     *
     * @param generationId which (not null)
     * @param cancellation ends the waiting, not the generation (not null)
     * @return the completed generation with its pictures (not null)
     * @throws ServiceRefusedException if it failed
     */
    public Generation await(String generationId, Cancellation cancellation) {
        return patience.await(
                "Generation " + generationId,
                () -> {
                    Generation generation = get(generationId, cancellation);
                    if (generation.state().isFailed()) {
                        throw new ServiceRefusedException(
                                "Generation " + generationId + " failed", null, 0);
                    }
                    return Optional.of(generation).filter(done -> done.state().isCompleted());
                },
                cancellation);
    }

    /**
     * Opens a generated picture. The key goes along only if it lies at the API's own host.
     *
     * @param picture which (not null)
     * @param cancellation aborts it, also while the picture is read (not null)
     * @return the picture, to be closed (not null)
     */
    public HttpDownload open(Generation.Picture picture, Cancellation cancellation) {
        return calls.session().open(calls.session().resolve(picture.url()), cancellation);
    }

    private static GenerationJob named(GenerationJob job) {
        return Calls.named(job, "generation_id", GenerationJob::id);
    }
}
