package dev.likeness.konpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.konpro.AddedLooks.Outcome;
import dev.likeness.sandbox.konpro.MediaFiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupsApiTest extends WithKonPro {

    private static final String ADD = "/v1/photo_avatar/avatar_group/add";

    @Test
    void aGroupIsCreatedFromAPicture() {
        String key = upload(MediaFiles.png(64, 64)).imageKey();

        PhotoGroup group = konPro.groups().create("Kim", key, cancellation);

        assertThat(group.groupId()).isNotBlank();
        assertThat(group.name()).isEqualTo("Kim");
        assertThat(group.imageKey()).isEqualTo(key);
        assertThat(group.status()).isEqualTo("created");
        assertThat(group.createdAt()).endsWith("Z");
        assertThat(group.generationId()).isNull();
    }

    @Test
    void upToFourLooksGoInOneCall() {
        String group = group().groupId();
        List<String> keys = imageKeys(4);

        AddedLooks result = add(group, keys);

        assertThat(result.isComplete()).isTrue();
        assertThat(result.outcomes()).containsOnlyKeys(keys);
        assertThat(result.answers())
                .singleElement()
                .satisfies(
                        answer -> {
                            assertThat(answer.groupId()).isEqualTo(group);
                            assertThat(answer.name()).isEqualTo("Winter");
                            assertThat(answer.status()).isEqualTo("success");
                            assertThat(answer.message()).isNotBlank();
                        });
        assertThat(received("POST", ADD)).hasSize(1);
    }

    @Test
    void moreThanFourGoInSeveralCalls() {
        String group = group().groupId();

        AddedLooks result = add(group, imageKeys(10));

        assertThat(result.isComplete()).isTrue();
        assertThat(result.answers())
                .extracting(answer -> answer.addedImages().size())
                .containsExactly(4, 4, 2);
        assertThat(received("POST", ADD)).hasSize(3);
    }

    @Test
    void whenTheThirdCallFailsTheResultSaysSoAndARepetitionSendsOnlyWhatIsMissing() {
        String group = group().groupId();
        List<String> keys = imageKeys(14);
        NewLooks looks = NewLooks.of(group, "Winter", keys);
        sandbox.turn(now -> now.withErrors("POST", ADD, 503, 1 / 3.0));

        AddedLooks result = konPro.groups().addLooks(looks, cancellation);

        assertThat(result.outcomes().values())
                .containsExactlyElementsOf(
                        repeated(8, Outcome.ADDED, 4, Outcome.REFUSED, 2, Outcome.NOT_SENT));
        assertThat(result.missing()).containsExactlyElementsOf(keys.subList(8, 14));
        assertThat(result.failure().flatMap(KonProError::of).map(KonProError::code))
                .contains("SERVICE_UNAVAILABLE");
        assertThat(received("POST", ADD)).as("no call is repeated by itself").hasSize(3);

        sandbox.turn(now -> now.withoutFaults());
        sandbox.journal().clear();
        NewLooks rest = looks.missingFrom(result).orElseThrow();
        AddedLooks repetition = konPro.groups().addLooks(rest, cancellation);

        assertThat(repetition.isComplete()).isTrue();
        assertThat(repetition.outcomes()).containsOnlyKeys(keys.subList(8, 14));
        assertThat(rest.missingFrom(repetition)).isEmpty();
        assertThat(received("POST", ADD)).hasSize(2);
        assertThat(received("POST", ADD).get(0).body()).doesNotContain(keys.get(0));
    }

    @Test
    void aCallThatIsThrottledIsNotRepeatedByItself() {
        String group = group().groupId();
        List<String> keys = imageKeys(5);
        sandbox.turn(now -> now.withErrors("POST", ADD, 429, 1));

        AddedLooks result = add(group, keys);

        assertThat(result.missing()).containsExactlyElementsOf(keys);
        assertThat(result.failure())
                .hasValueSatisfying(failure -> assertThat(failure.worthRetrying()).isTrue());
        assertThat(received("POST", ADD)).hasSize(1);
    }

    @Test
    void anAnswerThatIsCutOffLeavesItOpenWhetherTheLooksWereAdded() {
        String group = group().groupId();
        List<String> keys = imageKeys(2);
        KonPro other = konPro;
        sandbox.close();

        AddedLooks result = other.groups().addLooks(NewLooks.of(group, "x", keys), cancellation);

        assertThat(result.outcomes().values()).containsOnly(Outcome.UNKNOWN);
        assertThat(result.missing()).containsExactlyElementsOf(keys);
    }

    @Test
    void whatWasCancelledIsNotSent() {
        String group = group().groupId();
        List<String> keys = imageKeys(1);
        cancellation.cancel();

        AddedLooks result = add(group, keys);

        assertThat(result.outcomes().values()).containsOnly(Outcome.NOT_SENT);
        assertThat(result.failure()).get().isInstanceOf(AvatarCancelledException.class);
        assertThat(received("POST", ADD)).isEmpty();
    }

    @Test
    void aLookThatIsThereAlreadyCountsAsAdded() {
        String group = group().groupId();
        List<String> keys = imageKeys(2);
        add(group, keys);

        AddedLooks again = add(group, keys);

        assertThat(again.isComplete()).isTrue();
        assertThat(again.answers().get(0).addedImages())
                .extracting(AddLooksAnswer.AddedImage::status)
                .containsOnly("already_added");
    }

    @Test
    void aKeyThatDoesNotExistIsNamed() {
        AddedLooks result = add(group().groupId(), List.of("image/none/original"));

        KonProError error = result.failure().flatMap(KonProError::of).orElseThrow();
        assertThat(error.status()).isEqualTo(400);
        assertThat(error.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(error.details()).containsEntry("field", "image_keys");
        assertThat(error.requestId()).startsWith("req-");
        assertThat(error.reason()).contains("image/none/original");
    }

    @Test
    void aGroupThatDoesNotExistIsNamed() {
        AddedLooks result = add("group_none", imageKeys(1));

        assertThat(result.failure().flatMap(KonProError::of).map(KonProError::code))
                .contains("RESOURCE_NOT_FOUND");
        assertThat(result.outcomes().values()).containsOnly(Outcome.REFUSED);
    }

    @Test
    void noKeyIsSentTwice() {
        assertThatThrownBy(() -> NewLooks.of("g", "x", List.of("a", "a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NewLooks.of("g", "x", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTrainingIsFollowedUntilItIsCompleted() {
        sandbox.turn(
                now ->
                        now.withQueueTime(Duration.ofMillis(100))
                                .withComputingTime(Duration.ofMillis(100)));
        String group = group().groupId();

        Training begun = konPro.groups().train(group, cancellation);
        Training first = konPro.groups().training(group, cancellation);
        Training done = konPro.groups().awaitTraining(group, cancellation);

        assertThat(begun.state().meaning()).isEqualTo(JobState.Meaning.STARTED);
        assertThat(begun.estimatedCompletion()).isNotBlank();
        assertThat(first.trainingJobId()).isEqualTo(begun.trainingJobId());
        assertThat(done.groupId()).isEqualTo(group);
        assertThat(done.state().isCompleted()).isTrue();
        assertThat(done.progress()).isEqualTo(100);
        assertThat(done.startedAt()).isNotBlank();
        assertThat(done.message()).isNotBlank();
    }

    @Test
    void aTrainingThatFailsSaysWhy() {
        String tiny = upload(MediaFiles.png(8, 8)).imageKey();
        String group = konPro.groups().create("Tiny", tiny, cancellation).groupId();
        konPro.groups().train(group, cancellation);

        assertThatThrownBy(() -> konPro.groups().awaitTraining(group, cancellation))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("too small");
    }

    @Test
    void aGroupOfAGeneratedPictureNeedsTheGeneration() {
        String group = group().groupId();
        konPro.groups().train(group, cancellation);
        GenerationJob job = konPro.generations().look(GenerationsApiTest.wish(group), cancellation);
        Generation generation = konPro.generations().await(job.id(), cancellation);
        String key = generation.pictures().get(0).imageKey();

        assertThat(add(group, List.of(key)).failure().flatMap(KonProError::of))
                .hasValueSatisfying(
                        error ->
                                assertThat(error.details())
                                        .containsEntry("field", "generation_id"));
        NewLooks named = NewLooks.of(group, "New", List.of(key)).generatedBy(job.id());
        assertThat(konPro.groups().addLooks(named, cancellation).isComplete()).isTrue();
        PhotoGroup second =
                konPro.groups().create("Second", key, Optional.of(job.id()), cancellation);
        assertThat(second.generationId()).isEqualTo(job.id());
    }

    private AddedLooks add(String group, List<String> keys) {
        return konPro.groups().addLooks(NewLooks.of(group, "Winter", keys), cancellation);
    }

    private static List<Outcome> repeated(Object... countsAndOutcomes) {
        List<Outcome> all = new ArrayList<>();
        for (int i = 0; i < countsAndOutcomes.length; i += 2) {
            for (int n = 0; n < (int) countsAndOutcomes[i]; n++) {
                all.add((Outcome) countsAndOutcomes[i + 1]);
            }
        }
        return all;
    }
}
