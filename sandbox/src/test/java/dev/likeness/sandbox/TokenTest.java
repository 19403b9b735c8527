package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TokenTest {

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(SandboxOptions.immediate());

    private static final Map<String, String> GRANT = Map.of("grant_type", "client_credentials");

    @Test
    void credentialsInFieldsGiveABearerToken() {
        Sandbox sandbox = RUNNING.sandbox();
        Answer answer =
                RUNNING.stranger()
                        .form(
                                "/o/token/",
                                Map.of(
                                        "grant_type", "client_credentials",
                                        "client_id", sandbox.clientId(),
                                        "client_secret", sandbox.clientSecret()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.field("token_type")).isEqualTo("Bearer");
        assertThat(answer.field("expires_in")).isEqualTo(36000.0);
        assertThat(answer.text("access_token")).isNotBlank();
    }

    @Test
    void nameAndPasswordOfTheAccountGiveAToken() {
        assertThat(byPassword(RUNNING.sandbox().password()).status()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordGivesNone() {
        Answer answer = byPassword("wrong");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo("invalid_grant");
    }

    private static Answer byPassword(String password) {
        Sandbox sandbox = RUNNING.sandbox();
        return RUNNING.stranger()
                .form(
                        "/o/token/",
                        Map.of(
                                "grant_type", "password",
                                "username", sandbox.userName(),
                                "password", password,
                                "client_id", sandbox.clientId(),
                                "client_secret", sandbox.clientSecret()));
    }

    @Test
    void credentialsInTheBasicHeaderGiveAToken() {
        Sandbox sandbox = RUNNING.sandbox();
        Answer answer =
                RUNNING.stranger()
                        .with(
                                "Authorization",
                                basic(sandbox.clientId() + ":" + sandbox.clientSecret()))
                        .form("/o/token/", GRANT);
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void credentialsInAnUrlencodedBodyGiveAToken() {
        Sandbox sandbox = RUNNING.sandbox();
        String body =
                "grant_type=client_credentials&client_id="
                        + sandbox.clientId()
                        + "&client_secret="
                        + sandbox.clientSecret();
        Answer answer =
                RUNNING.stranger()
                        .raw(
                                "POST",
                                "/o/token/",
                                "application/x-www-form-urlencoded",
                                body.getBytes(StandardCharsets.US_ASCII));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void aWrongSecretIsAnInvalidClient() {
        Answer answer =
                RUNNING.stranger()
                        .with("Authorization", basic(RUNNING.sandbox().clientId() + ":guess"))
                        .form("/o/token/", GRANT);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json()).isEqualTo(Map.of("error", "invalid_client"));
    }

    @Test
    void aRefreshGrantIsNotSupported() {
        Sandbox sandbox = RUNNING.sandbox();
        Answer answer =
                RUNNING.stranger()
                        .with(
                                "Authorization",
                                basic(sandbox.clientId() + ":" + sandbox.clientSecret()))
                        .form("/o/token/", Map.of("grant_type", "refresh_token"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("error")).isEqualTo("unsupported_grant_type");
    }

    @Test
    void withoutTokenNothingIsShown() {
        Answer answer = RUNNING.stranger().get("/avatars/");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("detail")).contains("credentials");
    }

    @Test
    void anInventedTokenIsRefused() {
        Answer answer =
                RUNNING.stranger().with("Authorization", "Bearer invented").get("/avatars/");
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void anExpiredTokenIsRefused() {
        SandboxOptions options = SandboxOptions.immediate().withTokenLifetime(Duration.ZERO);
        try (Sandbox sandbox = Sandbox.start(options, new SpherePeople())) {
            Api game = new Api(sandbox.uri()).signedIn(sandbox.clientId(), sandbox.clientSecret());
            assertThat(game.get("/avatars/").status()).isEqualTo(401);
        }
    }

    @Test
    void aTokenMayStandInTheQuery() {
        String token =
                RUNNING.stranger()
                        .with(
                                "Authorization",
                                basic(
                                        RUNNING.sandbox().developerId()
                                                + ":"
                                                + RUNNING.sandbox().developerSecret()))
                        .form("/o/token/", GRANT)
                        .text("access_token");
        assertThat(RUNNING.stranger().get("/avatars/?access_token=" + token).status())
                .isEqualTo(200);
    }

    private static String basic(String credentials) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.US_ASCII));
    }
}
