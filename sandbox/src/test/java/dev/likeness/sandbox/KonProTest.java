package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import dev.likeness.sandbox.konpro.MediaFiles;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** KonPro's protocol as a strict service speaks it. */
class KonProTest {

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(SandboxOptions.immediate());

    private static final String ADD = "/v1/photo_avatar/avatar_group/add";
    private static final String JSON = "application/json";

    private final Api account = RUNNING.stranger().with("x-api-key", RUNNING.sandbox().konProKey());

    @Test
    void aKeyIsNeeded() {
        assertRefused(RUNNING.stranger().get("/v1/avatars"), 401, "INVALID_API_KEY");
        assertRefused(
                RUNNING.stranger().with("x-api-key", "other").get("/v1/avatars"),
                401,
                "INVALID_API_KEY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no json | INVALID_REQUEST",
                "[] | INVALID_REQUEST",
                "{\"group_id\":\"none\"} | RESOURCE_NOT_FOUND",
                "{\"group_id\":\"none\",\"colour\":1} | VALIDATION_ERROR",
                "{\"group_id\":7} | VALIDATION_ERROR",
                "{} | VALIDATION_ERROR",
            })
    void bodiesAreChecked(String body, String code) {
        Answer answer = account.raw("POST", ADD, JSON, body.getBytes(StandardCharsets.UTF_8));

        assertRefused(answer, code.equals("RESOURCE_NOT_FOUND") ? 404 : 400, code);
    }

    @Test
    void moreThanFourKeysAreRefused() {
        String group = group();

        Answer answer =
                post(
                        "{\"group_id\":\""
                                + group
                                + "\",\"name\":\"n\",\"image_keys\":[\"1\",\"2\",\"3\",\"4\",\"5\"]}");

        assertRefused(answer, 400, "VALIDATION_ERROR");
        assertThat(text(answer)).contains("at most 4 per request");
    }

    @Test
    void aFileHasToBeWhatItsContentTypeSays() {
        byte[] png = MediaFiles.png(20, 20);

        assertRefused(account.raw("POST", "/v1/asset", "image/jpeg", png), 400, "VALIDATION_ERROR");
        assertRefused(account.raw("POST", "/v1/asset", "image/gif", png), 400, "VALIDATION_ERROR");
        assertThat(account.raw("POST", "/v1/asset", "image/png", png).status()).isEqualTo(200);
    }

    @Test
    void pathsThatDoNotExistAreRefusedInTheSameWords() {
        assertRefused(account.get("/v1/nothing"), 404, "RESOURCE_NOT_FOUND");
        assertRefused(account.get(ADD), 405, "INVALID_REQUEST");
        assertThat(text(RUNNING.stranger().get("/nothing"))).contains("\"detail\"");
    }

    @Test
    void theKeyStandsNotInTheJournal() {
        account.get("/v1/avatars");

        assertThat(RUNNING.journal().requests())
                .filteredOn(request -> request.headers().containsKey("x-api-key"))
                .isNotEmpty()
                .allSatisfy(
                        request -> assertThat(request.headers()).containsEntry("x-api-key", "***"));
    }

    @Test
    void aBrowserSeesThatItIsServed() {
        assertThat(text(RUNNING.stranger().get("/")))
                .contains("KonPro", "POST /v1/asset", "POST /v1/photo_avatar/train");
    }

    private String group() {
        String key =
                account.raw("POST", "/v1/asset", "image/png", MediaFiles.png(70, 70))
                        .text("image_key");
        String body = "{\"name\":\"n\",\"image_key\":\"" + key + "\"}";
        return account.raw(
                        "POST",
                        "/v1/photo_avatar/avatar_group/create",
                        JSON,
                        body.getBytes(StandardCharsets.UTF_8))
                .text("group_id");
    }

    private Answer post(String body) {
        return account.raw("POST", ADD, JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(text(answer)).isEqualTo(status);
        assertThat(text(answer)).contains("\"code\":\"" + code + "\"", "\"request_id\":\"req-");
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
