package folkmoot.demo;

import folkmoot.talk.Gratitude;
import folkmoot.talk.Publishing;

/// Who thanked whom, and for what.
@InDemo
class Thankful {

    private final Gratitude gratitude;
    private final Players players;
    private final Reviewers reviewers;

    Thankful(Gratitude gratitude, Players players, Reviewers reviewers) {
        this.gratitude = gratitude;
        this.players = players;
        this.reviewers = reviewers;
    }

    void tell(Telling telling) {
        var chance = Telling.chance("thanks");
        for (var thanks : telling.sheets().thanks()) {
            telling.chronicle()
                    .at(telling.calendar().daytime(thanks.on(), chance), () -> thank(thanks));
        }
    }

    private void thank(Sheets.Thanks thanks) {
        var about = thanks.about().isEmpty() ? null : reviewers.named(thanks.about()).value();
        var receiver = players.named(thanks.to()).id();
        var said = gratitude.thank(players.named(thanks.from()), receiver, about, thanks.line());
        if (!(said instanceof Publishing.Published)) {
            throw new IllegalStateException(thanks.from() + ": " + said);
        }
    }
}
