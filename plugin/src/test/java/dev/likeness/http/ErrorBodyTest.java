package dev.likeness.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorBodyTest {

    @Test
    void theDetailCounts() {
        assertThat(ErrorBody.messageOf("{\"detail\":\"Request was throttled.\"}"))
                .isEqualTo("Request was throttled.");
    }

    @Test
    void theDescriptionOfAnOauthErrorComesBeforeItsName() {
        assertThat(
                        ErrorBody.messageOf(
                                "{\"error\":\"invalid_client\",\"error_description\":\"No such"
                                        + " app\"}"))
                .isEqualTo("No such app");
        assertThat(ErrorBody.messageOf("{\"error\":\"invalid_client\"}"))
                .isEqualTo("invalid_client");
    }

    @Test
    void messagesByFieldAreJoined() {
        assertThat(
                        ErrorBody.messageOf(
                                "{\"photo\":[\"Not an image.\",\"Too small.\"],"
                                        + "\"name\":[\"Too long.\"]}"))
                .isEqualTo("photo: Not an image. Too small.; name: Too long.");
    }

    @Test
    void plainTextIsTakenAsItIs() {
        assertThat(ErrorBody.messageOf(" Bad\n gateway ")).isEqualTo("Bad gateway");
    }

    @Test
    void brokenJsonIsTakenAsText() {
        assertThat(ErrorBody.messageOf("{\"detail\": \"cut o")).isEqualTo("{\"detail\": \"cut o");
    }

    @Test
    void aPageIsNotQuoted() {
        assertThat(ErrorBody.messageOf("<!DOCTYPE html><html>...")).isEqualTo("(an HTML page)");
    }

    @Test
    void longTextsAreCut() {
        assertThat(ErrorBody.messageOf("x".repeat(5000))).hasSize(301).endsWith("…");
    }

    @Test
    void deepNestingIsNoProblem() {
        String deep = "[".repeat(100_000);

        assertThat(ErrorBody.messageOf(deep)).startsWith("[[[");
    }

    @Test
    void anEmptyBodySaysNothing() {
        assertThat(ErrorBody.messageOf("")).isEmpty();
    }
}
