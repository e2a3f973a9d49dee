package folkmoot.demo;

import folkmoot.listening.StrategyWriting;
import folkmoot.people.Lead;
import java.time.Duration;

/// What the lead of the sample place means to do.
@InDemo
class Planner {

    // Before anybody was listened to.
    private static final Duration AGO = Duration.ofDays(60);

    private final StrategyWriting strategy;
    private final Players players;

    Planner(StrategyWriting strategy, Players players) {
        this.strategy = strategy;
        this.players = players;
    }

    void tell(Telling telling) {
        var moment = telling.calendar().now().minus(AGO);
        telling.chronicle().at(moment, () -> write(new Lead(players.named("june"))));
    }

    void write(Lead by) {
        Hearsay.strategy().forEach(it -> strategy.add(by, it));
    }
}
