package dev.likeness.konpro;

import dev.likeness.job.Cancellation;
import dev.likeness.job.Patience;
import dev.likeness.job.ServiceRefusedException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Photo avatar groups, their looks and their trainings. Any thread; every call blocks. */
public final class GroupsApi {

    static final String PATH = "v1/photo_avatar/avatar_group/";
    private static final String TRAIN = "v1/photo_avatar/train";

    private final Calls calls;
    private final Patience patience;

    GroupsApi(Calls calls, Patience patience) {
        this.calls = calls;
        this.patience = patience;
    }

    /**
     * Creates a group from an uploaded picture. Never repeated by itself.
     *
     * @param name of the group (not null)
     * @param imageKey its first picture (not null)
     * @param cancellation aborts it (not null)
     * @return the group (not null)
     */
    public PhotoGroup create(String name, String imageKey, Cancellation cancellation) {
        return create(name, imageKey, Optional.empty(), cancellation);
    }

    /**
     * Creates a group. Never repeated by itself.
     *
     * @param name of the group (not null)
     * @param imageKey its first picture (not null)
     * @param generationId the generation that made the picture; empty if it was uploaded (not null)
     * @param cancellation aborts it (not null)
     * @return the group (not null)
     */
    public PhotoGroup create(
            String name,
            String imageKey,
            Optional<String> generationId,
            Cancellation cancellation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("image_key", imageKey);
        generationId.ifPresent(generation -> fields.put("generation_id", generation));
        PhotoGroup group = calls.post(PhotoGroup.class, PATH + "create", fields, cancellation);
        return Calls.named(group, "group_id", PhotoGroup::groupId);
    }

    /**
     * Adds looks, at most four in each call. A call that fails ends the sending; what became of
     * each key stands in the result, and {@link NewLooks#missingFrom} is what a repetition has to
     * send. No call is repeated by itself.
     *
     * @param looks what to add (not null)
     * @param cancellation ends the sending; the result then says so (not null)
     * @return what became of each key, and the failure if there was one (not null)
     */
    public AddedLooks addLooks(NewLooks looks, Cancellation cancellation) {
        return new LookSending(calls, looks).send(cancellation);
    }

    /**
     * Begins to train a group. This may cost money and is never repeated by itself.
     *
     * @param groupId which (not null)
     * @param cancellation aborts the call, not the training (not null)
     * @return the training (not null)
     */
    public Training train(String groupId, Cancellation cancellation) {
        return calls.post(Training.class, TRAIN, Map.of("group_id", groupId), cancellation);
    }

    /**
     * Asks how far the training of a group is.
     *
     * @param groupId which group (not null)
     * @param cancellation aborts it (not null)
     * @return the training (not null)
     */
    public Training training(String groupId, Cancellation cancellation) {
        return calls.get(Training.class, calls.url(TRAIN + "/status", groupId), cancellation);
    }

    /**
     * Waits until the training of a group is completed.
     *
     * @param groupId which group (not null)
     * @param cancellation ends the waiting, not the training (not null)
     * @return the completed training (not null)
     * @throws ServiceRefusedException if it failed
     */
    public Training awaitTraining(String groupId, Cancellation cancellation) {
        return patience.await(
                "The training of group " + groupId,
                () -> {
                    Training training = training(groupId, cancellation);
                    if (training.state().isFailed()) {
                        throw new ServiceRefusedException(
                                "The training of group "
                                        + groupId
                                        + " failed: "
                                        + training.message(),
                                null,
                                0);
                    }
                    return Optional.of(training).filter(done -> done.state().isCompleted());
                },
                cancellation);
    }
}
