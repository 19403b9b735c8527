package dev.likeness.avaturn;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import dev.likeness.http.Json;
import dev.likeness.http.TestHttp;
import dev.likeness.sandbox.server.Journal;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The samples of the service's pages: what they show as sent is what the client sends, what they
 * show as answered is read and written back as it was.
 */
class AvaturnPageTest extends WithAvaturn {

    private static final String AVATAR = "ceaabbd8-6fdf-460c-878c-7d0ae67338c0";

    private final Json json = AvaturnJson.create();

    @Test
    void theSampleOfANewAvatarIsSentAsShown() throws IOException {
        String user = user();

        client().newAvatar(user, cancellation);

        // curl --location --request POST '…/api/v1/avatars/new'
        //   --header 'Content-Type: application/json' --data-raw '{"user_id": "…"}'
        assertSent("POST", "/api/v1/avatars/new", "", "{\n    \"user_id\": \"" + user + "\"\n}");
        assertThat(last().headers()).containsEntry("Content-Type", "application/json");
    }

    @Test
    void theSampleOfAnExportIsSentAsShown() throws IOException {
        String avatar = dressed(user());

        client().export(avatar, cancellation);

        // curl --location --request POST '…/api/v1/exports/new?avatar_id'
        assertSent("POST", "/api/v1/exports/new", "avatar_id=" + avatar, "");
        assertThat(last().headers()).doesNotContainKey("Content-Type");
    }

    @Test
    void theAnswerToANewAvatarIsReadAsShown() throws IOException {
        String sample =
                "{\n    \"avatar_id\": \"" + AVATAR + "\",\n    \"upload_url\": \"string\"\n}";

        ProvisionalAvatar read = json.read(ProvisionalAvatar.class, TestHttp.good(sample));

        assertThat(read).isEqualTo(new ProvisionalAvatar(AVATAR, "string"));
        assertRoundTrip(ProvisionalAvatar.class, read, sample);
    }

    @Test
    void theAnswerToAnExportIsReadAsShown() throws IOException {
        String sample = "{\n    \"status\": \"pending\",\n    \"url\": \"string\"\n}";

        AvaturnExport read = json.read(AvaturnExport.class, TestHttp.good(sample));

        assertThat(read).isEqualTo(new AvaturnExport(new AvaturnStatus("pending"), "string"));
        assertThat(read.isReady()).isFalse();
        assertRoundTrip(AvaturnExport.class, read, sample);
    }

    @Test
    void anExportThatIsPendingHasNoLink() {
        AvaturnExport read =
                json.read(
                        AvaturnExport.class,
                        TestHttp.good("{\"status\":\"pending\",\"url\":null}"));

        assertThat(read.url()).isNull();
    }

    @Test
    void theOtherAnswersAreReadAsDocumented() throws IOException {
        String user = "{\"id\":\"0123456789abcdef0123456789abcdef\"}";
        assertRoundTrip(AvaturnUser.class, json.read(AvaturnUser.class, TestHttp.good(user)), user);
        String session =
                "{\"id\":\"s\",\"url\":\"https://e.example/s\",\"custom_upload_url\":\"u\"}";
        assertRoundTrip(
                AvaturnSession.class,
                json.read(AvaturnSession.class, TestHttp.good(session)),
                session);
        String render =
                "{\"id\":\"r\",\"status\":\"pending\",\"render_url\":\"https://e.example/r\"}";
        assertRoundTrip(
                AvaturnRender.class, json.read(AvaturnRender.class, TestHttp.good(render)), render);
    }

    @Test
    void aCustomizationIsReadAndWrittenAsDocumented() throws IOException {
        String sample =
                """
                {"assets":{"clothing":{"id":"a"},
                  "hair_and_headwear":{"id":"b","color":"#aabbcc"},
                  "eyewear":{"id":"c","color":"#aabbccaa"},"footwear":{"id":"d"}},
                 "body":"body_0","age":"adult","metadata":{"k":"v"},
                 "bone_scale":{"head":1,"arms":1,"chest":1},"skin_tone_correction":0}
                """;

        Customization read = json.read(Customization.class, TestHttp.good(sample));

        assertThat(tree(AvaturnJson.write(read))).isEqualTo(tree(sample));
    }

    @Test
    void whatTheServiceAddsLaterIsNoFault() {
        String later =
                "{\"status\":\"warming_up\",\"url\":null,\"eta\":{\"seconds\":[1,2]},\"n\":null}";

        AvaturnExport read = json.read(AvaturnExport.class, TestHttp.good(later));

        assertThat(read.status().text()).isEqualTo("warming_up");
        assertThat(json.read(Customization.class, TestHttp.good("{}")))
                .isEqualTo(Customization.EMPTY);
    }

    @Test
    void aListHasItemsOfWhichOnlyTheIdIsKnown() {
        assertThat(
                        json.readList(
                                ListedAvatar.class,
                                TestHttp.good(
                                        "[{\"id\":\"a\"},{\"id\":\"b\",\"scan\":{\"x\":null}}]")))
                .extracting(ListedAvatar::id)
                .containsExactly("a", "b");
    }

    @Test
    void thePublicServiceIsTheDefault() {
        assertThat(AvaturnOptions.DEFAULT.baseUrl()).hasToString("https://api.avaturn.me/");
    }

    @Test
    void everyCallCarriesTheTokenToTheApi() {
        String user = user();
        client().newSession(user, Optional.empty(), cancellation);
        String avatar = dressed(user);
        client().render(avatar, "common/preview", Optional.empty(), cancellation);
        client().deleteAvatar(user, avatar, cancellation);
        client().deleteUser(user, cancellation);

        assertThat(sandbox.journal().requests())
                .allSatisfy(
                        request ->
                                assertThat(request.headers().containsKey("Authorization"))
                                        .isEqualTo(request.path().startsWith("/api/v1/")))
                .extracting(Journal.Request::path)
                .anyMatch(path -> path.startsWith("/avaturn/uploads/"));
    }

    private void assertSent(String method, String path, String query, String body)
            throws IOException {
        Journal.Request sent = last();
        assertThat(sent.method()).isEqualTo(method);
        assertThat(sent.path()).isEqualTo(path);
        assertThat(sent.query()).isEqualTo(query);
        assertThat(body.isEmpty() ? sent.body() : tree(sent.body()))
                .isEqualTo(body.isEmpty() ? "" : tree(body));
    }

    private <T> void assertRoundTrip(Class<T> type, T read, String sample) throws IOException {
        String written =
                new Moshi.Builder()
                        .add(new AvaturnJson.StatusAdapter())
                        .build()
                        .adapter(type)
                        .toJson(read);
        assertThat(tree(written)).isEqualTo(tree(sample));
    }

    private static Map<?, ?> tree(String text) throws IOException {
        return (Map<?, ?>) new Moshi.Builder().build().adapter(Object.class).fromJson(text);
    }
}
