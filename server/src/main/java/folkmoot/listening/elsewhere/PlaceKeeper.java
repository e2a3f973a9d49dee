package folkmoot.listening.elsewhere;

import folkmoot.listening.kafka.Keeper;
import folkmoot.listening.stream.Finding;
import folkmoot.listening.topic.Answers;
import folkmoot.listening.topic.Round;
import folkmoot.listening.understanding.ReadingElsewhere;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps findings and their places in one transaction. After a failure another one goes on.
final class PlaceKeeper implements Keeper {

    private final PartRows parts;
    private final ReadingElsewhere reading;
    private final Answers answers;
    private final TransactionTemplate transaction;
    private final Waiting waiting = new Waiting();
    private Map<Part, Long> known;

    PlaceKeeper(
            PartRows parts,
            ReadingElsewhere reading,
            Answers answers,
            TransactionTemplate transaction) {
        this.parts = parts;
        this.reading = reading;
        this.answers = answers;
        this.transaction = transaction;
        this.known = parts.all();
    }

    @Override
    public long next(Part part) {
        return known.getOrDefault(part, 0L);
    }

    @Override
    public boolean keep(List<Found> found, Map<Part, Long> next) {
        var matched = reading.match(reads(found).toList());
        return Boolean.TRUE.equals(transaction.execute(_ -> kept(found, matched, next)));
    }

    private boolean kept(
            List<Found> found, Consumer<Collection<UUID>> matched, Map<Part, Long> next) {
        var round = answers.hold();
        var before = parts.all();
        if (!before.equals(known)) {
            known = before;
            waiting.clear();
            return false;
        }
        reading.keep(read(round, found), matched);
        if (found.stream().anyMatch(it -> strange(round, it.finding()))) {
            answers.strange(round);
            waiting.clear();
        } else {
            waiting.take(round, found, (moment, changes) -> answers.keep(round, moment, changes));
        }
        var begin = waiting.begin(next);
        parts.put(begin);
        known = new HashMap<>(known);
        known.putAll(begin);
        return true;
    }

    private static List<Finding.Read> read(Round round, List<Found> found) {
        var place = round.place().toString();
        return reads(found).filter(it -> it.brand().equals(place)).toList();
    }

    private static Stream<Finding.Read> reads(List<Found> found) {
        return found.stream()
                .map(Found::finding)
                .filter(Finding.Read.class::isInstance)
                .map(Finding.Read.class::cast);
    }

    private static boolean strange(Round round, Finding it) {
        return it instanceof Finding.Reached reached
                && reached.brand().equals(round.brand())
                && reached.number() > round.number();
    }
}
