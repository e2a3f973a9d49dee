package folkmoot.demo;

import folkmoot.people.Actor;
import folkmoot.talk.Applause;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Members who write little and read much: their marks are what makes them voters.
@InDemo
class Readers {

    /// Days before the last one on which they come by; each before a rule is proposed.
    private static final List<Integer> VISITS = List.of(136, 108, 91, 51, 22);

    private static final int READERS = 44;
    private static final int FIRST = 12;
    private static final int LATER = 2;

    private final Applause applause;
    private final Players players;
    private final Reviewers reviewers;

    Readers(Applause applause, Players players, Reviewers reviewers) {
        this.applause = applause;
        this.players = players;
        this.reviewers = reviewers;
    }

    void tell(Telling telling) {
        for (var ago : VISITS) {
            var at = telling.calendar().now().minus(Duration.ofDays(ago));
            var most = ago.equals(VISITS.getFirst()) ? FIRST : LATER;
            telling.chronicle().at(at, () -> read(at, most));
        }
    }

    private void read(Instant now, int most) {
        var chance = new Random(now.getEpochSecond());
        reviewers.publishedBefore(now).stream()
                .limit(most)
                .forEach(it -> applause.onPost(it, marks(chance)));
    }

    private Map<Actor.Member, Boolean> marks(RandomGenerator chance) {
        var readers = players.all().stream().filter(it -> !it.staff()).limit(READERS).toList();
        var marks = new HashMap<Actor.Member, Boolean>();
        readers.forEach(it -> marks.put(it, chance.nextInt(10) > 0));
        return Collections.unmodifiableMap(marks);
    }
}
