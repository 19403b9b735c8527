package dev.likeness.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinkHeaderTest {

    @Test
    void theHeaderOfTheApiPageIsRead() {
        LinkHeader links =
                parse(
                        "<https://example.org/avatars/>; rel=\"first\", "
                                + "<https://example.org/avatars/?page=2>; rel=\"prev\", "
                                + "<https://example.org/avatars/?page=4>; rel=\"next\", "
                                + "<https://example.org/avatars/?page=5>; rel=\"last\"");

        assertThat(links.target("first")).contains("https://example.org/avatars/");
        assertThat(links.target("next")).contains("https://example.org/avatars/?page=4");
        assertThat(links.target("last")).contains("https://example.org/avatars/?page=5");
    }

    @Test
    void quotesMayBeLeftOut() {
        assertThat(parse("</a?page=2>;rel=next").target("next")).contains("/a?page=2");
    }

    @Test
    void otherParametersMayStandBeforeTheRelation() {
        assertThat(parse("</a>; title=\"one, two; rel=last\"; rel=\"next\"").target("next"))
                .contains("/a");
    }

    @Test
    void aTargetMayHaveSeveralRelationsInAnyCase() {
        LinkHeader links = parse("</a>; REL=\"Next LAST\"");

        assertThat(links.target("next")).contains("/a");
        assertThat(links.target("last")).contains("/a");
    }

    @Test
    void commasAndSemicolonsMayStandInsideOfTargets() {
        assertThat(parse("</a?x=1,2;3>; rel=prev, </b>; rel=next").target("next")).contains("/b");
    }

    @Test
    void severalHeadersCountAsOne() {
        LinkHeader links = LinkHeader.parse(List.of("</a>; rel=prev", "</b>; rel=next"));

        assertThat(links.target("next")).contains("/b");
    }

    @Test
    void theFirstTargetOfARelationCounts() {
        assertThat(parse("</a>; rel=next, </b>; rel=next").target("next")).contains("/a");
    }

    @Test
    void nonsenseHasNoLinks() {
        for (String nonsense :
                List.of("", "next", "</a", "rel=next", "</a>; rel=\"next", ";;,<>")) {
            assertThat(parse(nonsense).target("next")).as(nonsense).isEmpty();
        }
    }

    private static LinkHeader parse(String header) {
        return LinkHeader.parse(List.of(header));
    }
}
