package folkmoot.moderation;

import static folkmoot.moderation.report.Silencing.REPORTS;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.site.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever is taken from somebody can be said, to them and to those who judge it.
class EffectTests {

    private static final String PERSON = "person";

    @Test
    void eachHasATextForItsAuthorAndForAJury() {
        var keys =
                Arrays.stream(Effect.values())
                        .filter(Effect::restricts)
                        .flatMap(EffectTests::keys)
                        .distinct()
                        .toList();

        assertThat(keys).contains("moderation.jury.did.refuse").allMatch(Texts::has);
    }

    @Test
    void whoCannotReportIsNotSaidToBeSilent() {
        for (var it :
                List.of(
                        Effect.SUSPEND.does(PERSON, REPORTS),
                        Effect.SUSPEND.did(PERSON, REPORTS))) {
            assertThat(Texts.say(it)).contains("report").doesNotContain("write");
        }
        assertThat(Texts.say(Effect.SLOW_DOWN.did(PERSON, ""))).contains("decides about others");
    }

    private static Stream<String> keys(Effect it) {
        var kinds =
                it == Effect.REFUSE
                        ? List.of(Effect.REFUSAL)
                        : List.of("comment", PERSON, Effect.RESULT);
        var details = it == Effect.SUSPEND ? List.of("", REPORTS) : List.of("");
        return kinds.stream()
                .flatMap(kind -> details.stream().flatMap(detail -> keys(it, kind, detail)));
    }

    private static Stream<String> keys(Effect it, String kind, String detail) {
        return Stream.of(it.done(kind, detail), it.does(kind, detail), it.did(kind, detail));
    }
}
