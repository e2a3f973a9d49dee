package folkmoot.listening.elsewhere;

import folkmoot.listening.Background;
import folkmoot.listening.Elsewhere;
import folkmoot.listening.topic.Answers;
import folkmoot.listening.topic.CountingElsewhere;
import folkmoot.listening.understanding.ReadingElsewhere;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks others all the time, where brokers are named; nothing of Kafka is loaded where not.
@Component
class Exchange implements DisposableBean {

    private final Elsewhere elsewhere;
    private final ReadingElsewhere reading;
    private final CountingElsewhere counting;
    private final Answers answers;
    private final PartRows parts;
    private final TransactionTemplate transaction;
    private final Background background = new Background("listening-elsewhere");

    Exchange(
            Elsewhere elsewhere,
            ReadingElsewhere reading,
            CountingElsewhere counting,
            Answers answers,
            PartRows parts,
            TransactionTemplate transaction) {
        this.elsewhere = elsewhere;
        this.reading = reading;
        this.counting = counting;
        this.answers = answers;
        this.parts = parts;
        this.transaction = transaction;
    }

    /// Begins again where brokers did not answer for a while.
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void look() {
        if (elsewhere.on()) {
            background.start(this::exchange);
        }
    }

    private void exchange() {
        new Line(elsewhere.brokers(), reading, counting)
                .hold(
                        () -> new PlaceKeeper(parts, reading, answers, transaction),
                        background::stops);
    }

    @Override
    public void destroy() {
        background.stop();
    }
}
