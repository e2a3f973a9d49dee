package folkmoot.governance.condition;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.governance.Feature;
import folkmoot.governance.Kind;
import folkmoot.governance.Reading;
import folkmoot.governance.Snapshot;
import folkmoot.governance.condition.Condition.Answer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTests {

    private static final Snapshot DEED =
            Reading.of(
                            "Work FROM  home! Mail ann@shop.example, see https://a.example/x and"
                                    + " https://b.example. 高興的日子",
                            "b.example"::equals)
                    .in(Snapshot.USUAL)
                    .with(Feature.NOW, Instant.parse("2026-11-30T10:00:00Z"))
                    .with(Feature.WAITING_SINCE, Instant.parse("2026-11-27T16:00:00Z"))
                    .with(Feature.OFFICE, "1-5 09:00-17:00 Europe/Berlin")
                    .with(Feature.REPEATS, List.of(1L, 2L, 9L))
                    .with(Feature.SHOUTING, 0.75);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "true ; true",
                "author.trust < 2 && links.size() > 1 && !author.purchase_verified ; true",
                "links.exists(l, !l.trusted) ; true",
                "links.all(l, l.trusted) ; false",
                "links.exists_one(l, l.host == 'b.example') ; true",
                "hostOf('HTTPS://User@B.example:8443/x') == 'b.example' ; true",
                "hasWord(text, 'offers') ; true",
                "hasWord('working from homes', 'offers') ; false",
                "hasWord(text, 'cjk') ; true",
                "words.exists(w, w == 'home') ; true",
                "pattern('mail', text) ; true",
                "pattern('mail', 'nobody') ; false",
                "similarTo(text, 7) == 2 ; true",
                "similarTo(text, 1) >= 2 ; false",
                "businessMinutesSince(waiting_since) == 120 ; true",
                "now.getHours('Europe/Berlin') == 11 ; true",
                "now.getDayOfWeek() == 1 ; true",
                "shouting > 0.6 || brand_share > 0.2 ; true",
                "author.age_days > 6.5 ; true",
                "text.contains('FROM') && !truncated ; true",
            })
    void answers(String when, boolean yes) {
        assertThat(ask(when)).isEqualTo(yes ? Answer.YES : Answer.NO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "author.karma > 3",
                "nobody",
                "karma(text)",
                "text",
                "size(text)",
                "text + text == ''",
                "text.matches('a')",
                "matches(text, 'a')",
                "words + words == []",
                "b'a' + b'a' == b''",
                "words.map(w, w).size() > 1",
                "words.filter(w, w == 'a').size() > 1",
                "hasWord(text, 'unknown')",
                "hasWord(text, words[0])",
                "pattern(text, text)",
                "pattern('unknown', text)",
                "author.trust < 'a'",
                "words.exists(w, links.exists(l, l.host == w))",
                "words.all(w, true || words.exists(v, v == w))",
                "",
                "true; true",
            })
    void isRefusedBeforeItIsVotedOn(String when) {
        assertThat(Conditions.refusal(when)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 / author.here_last_hour == 1",
                "links[0].nothing == 'x'",
                "links[7].host == 'x'",
                "words[500] == 'x'",
                "{'a': true}[text]",
                "links[0].url + links[0].url == 'x'",
                "links.exists(l, l.url + l.url == 'x')",
                "int(text) > 0",
                "duration(text) == duration('1s')",
                "9223372036854775807 + author.trust > 0",
                "similarTo('something else', 3) > 0",
                "similarTo(text, 3) > 1 / author.here_last_hour",
            })
    void failsAndIsNotTakenForYes(String when) {
        assertThat(ask(when)).isInstanceOf(Answer.Failed.class);
    }

    @Test
    void textsAreCutToWhatMayBeLookedAt() {
        var cut = Reading.of("a ".repeat(9_000) + "end", _ -> true);
        assertThat(cut.text()).hasSize(Kind.LONGEST);
        assertThat(cut.words()).hasSize(Kind.MOST_WORDS);
        assertThat(cut.cut()).isTrue();

        var long_ = Reading.of("x".repeat(65) + " short", _ -> true);
        assertThat(long_.words()).containsExactly("short");
        assertThat(long_.cut()).isTrue();

        var emoji = Reading.of("a".repeat(Kind.LONGEST - 1) + "😀", _ -> true);
        assertThat(emoji.text()).hasSize(Kind.LONGEST - 1);

        assertThat(Reading.of("Fine as it is, https://a.example", _ -> true).cut()).isFalse();
    }

    @Test
    void capitalsAreAShareOfLettersThatHaveThem() {
        assertThat(Reading.of("THIS IS AN OUTRAGE, REALLY", _ -> true).shouting()).isEqualTo(1);
        assertThat(Reading.of("WOW!", _ -> true).shouting()).isZero();
        assertThat(Reading.of("これはとても良い製品だと思いますよ、皆さん、本当に", _ -> true).shouting()).isZero();
    }

    private static Answer ask(String when) {
        return Conditions.of(when).ask(new Facts(DEED));
    }
}
