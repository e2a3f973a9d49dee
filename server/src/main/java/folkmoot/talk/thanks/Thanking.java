package folkmoot.talk.thanks;

import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Scene;
import folkmoot.moderation.Verdict;
import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import folkmoot.site.PageCache;
import folkmoot.talk.Gratitude;
import folkmoot.talk.Publishing;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Thanking somebody.
@Component
class Thanking implements Gratitude {

    private final ThanksRows thanks;
    private final Moderation moderation;
    private final PageCache pages;
    private final Clock clock;

    Thanking(ThanksRows thanks, Moderation moderation, PageCache pages, Clock clock) {
        this.thanks = thanks;
        this.moderation = moderation;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Publishing thank(
            Actor.Member giver, PersonId receiver, @Nullable UUID about, String line) {
        var id = Ids.next(clock.instant());
        return switch (moderation.judge(
                new Deed(giver, Deed.Verb.THANK, "thanks", id, line, Scene.of("people")))) {
            case Verdict.Refused(var why, var pause) -> new Publishing.Refused(why, pause);
            case Verdict.Held(var rule, _, _) ->
                    new Publishing.Refused(rule.title() + ": " + rule.words(), Duration.ZERO);
            case Verdict.Allowed _ -> {
                thanks.give(id, giver.id(), receiver, about, line, clock.instant());
                pages.drop("person:" + receiver);
                yield new Publishing.Published();
            }
        };
    }
}
