package folkmoot.moderation.appeal;

import folkmoot.moderation.Hearing;
import folkmoot.moderation.decision.Deciding;
import folkmoot.people.Actor;
import folkmoot.people.Hat;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class Hearings implements Hearing {

    private final Appealing appealing;
    private final Deciding deciding;

    Hearings(Appealing appealing, Deciding deciding) {
        this.appealing = appealing;
        this.deciding = deciding;
    }

    @Override
    @Transactional
    public UUID appeal(Actor.Member author, UUID object, String words) {
        var decision =
                deciding.about(object, null, author.id().value()).stream()
                        .map(Deciding.Standing::decided)
                        .filter(it -> it.object().equals(object) && it.effect().withholds())
                        .findFirst()
                        .orElseThrow(() -> new NotThere(object));
        return switch (appealing.open(author, decision.id(), words)) {
            case Opened.Done(var appeal) -> appeal;
            case Opened.Over(var key) -> throw new NotAllowed(key);
        };
    }

    @Override
    @Transactional
    public void ask(Actor.Member moderator, UUID appeal, String words) {
        moderates(moderator);
        appealing.ask(appeal, words);
    }

    @Override
    @Transactional
    public void decide(Actor.Member moderator, UUID appeal, String outcome, String reason) {
        moderates(moderator);
        var refused =
                appealing.decide(
                        moderator,
                        appeal,
                        Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                        reason);
        if (refused != null) {
            throw new NotAllowed(refused);
        }
    }

    private static void moderates(Actor.Member person) {
        if (!person.hats().contains(Hat.MODERATOR)) {
            throw new NotAllowed("only moderators decide");
        }
    }
}
