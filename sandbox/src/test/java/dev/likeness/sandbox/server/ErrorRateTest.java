package dev.likeness.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ErrorRateTest {

    @Test
    void aRateFailsItsPartOfTheRequestsWithoutChance() {
        ErrorRate rate = ErrorRate.parse("GET /avatars/* 503 0.3");

        assertThat(LongStream.range(0, 10).filter(rate::hits)).containsExactly(3L, 6L, 9L);
    }

    @Test
    void allOrNothingIsPossibleToo() {
        assertThat(LongStream.range(0, 9).allMatch(new ErrorRate("*", "*", 500, 1)::hits)).isTrue();
        assertThat(LongStream.range(0, 9).noneMatch(new ErrorRate("*", "*", 500, 0)::hits))
                .isTrue();
    }

    @Test
    void aStarStandsForAnyText() {
        ErrorRate rate = ErrorRate.parse("get /avatars/*/mesh/ 503 1");

        assertThat(rate.concerns("GET", "/avatars/a-b/mesh/")).isTrue();
        assertThat(rate.concerns("POST", "/avatars/a-b/mesh/")).isFalse();
        assertThat(rate.concerns("GET", "/avatars/a-b/texture/")).isFalse();
    }

    @Test
    void anythingElseIsRefusedWithAnExample() {
        assertThatThrownBy(() -> ErrorRate.parse("GET /avatars/* often"))
                .hasMessage(
                        "Expected METHOD PATH STATUS RATE like \"GET /avatars/* 503 0.2\", found"
                                + " \"GET /avatars/* often\"");
        assertThatThrownBy(() -> ErrorRate.parse("GET / 200 1"))
                .hasMessage("Expected a status 400 to 599, found 200");
        assertThatThrownBy(() -> ErrorRate.parse("GET / 500 2"))
                .hasMessage("Expected a rate from 0 to 1, found 2.0");
    }
}
