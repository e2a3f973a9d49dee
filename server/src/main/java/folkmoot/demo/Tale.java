package folkmoot.demo;

import folkmoot.moderation.Overdue;
import folkmoot.reviews.Reviews;
import folkmoot.site.Settings;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/// A year of the sample place, from its founding until now.
@InDemo
class Tale {

    private static final Logger LOG = LoggerFactory.getLogger(Tale.class);

    /// Says when the tale was played.
    private static final String PLAYED = "demo.played";

    private final Settings settings;
    private final Players players;
    private final Showroom showroom;
    private final Reviewers reviewers;
    private final Reviews reviews;
    private final Buyers buyers;
    private final Follows follows;
    private final Thankful thankful;
    private final Readers readers;
    private final Lawmakers lawmakers;
    private final Disputes disputes;
    private final Planner planner;
    private final List<Overdue> overdue;
    private final TransactionOperations transaction;
    private final Clock clock;

    Tale(
            Settings settings,
            Players players,
            Showroom showroom,
            Reviewers reviewers,
            Reviews reviews,
            Buyers buyers,
            Follows follows,
            Thankful thankful,
            Readers readers,
            Lawmakers lawmakers,
            Disputes disputes,
            Planner planner,
            List<Overdue> overdue,
            TransactionOperations transaction,
            Clock clock) {
        this.settings = settings;
        this.players = players;
        this.showroom = showroom;
        this.reviewers = reviewers;
        this.reviews = reviews;
        this.buyers = buyers;
        this.follows = follows;
        this.thankful = thankful;
        this.readers = readers;
        this.lawmakers = lawmakers;
        this.disputes = disputes;
        this.planner = planner;
        this.overdue = overdue;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// In one transaction: whoever is interrupted starts over cleanly. Only what the place is
    /// called is known before, so that its letters say so.
    void playOnce() {
        if (settings.get(PLAYED, "").isEmpty()) {
            LOG.info("Playing a year of the sample place (once)");
            transaction.executeWithoutResult(_ -> name());
            transaction.executeWithoutResult(_ -> play());
        }
    }

    private void name() {
        settings.set("brand.name", "Aldermoor");
        settings.set("brand.colour", "#0f5a70");
        settings.set("brand.line", "Motor & Cycle Works since 1911");
    }

    private void play() {
        var calendar = new Calendar(clock.instant());
        var telling = new Telling(Sheets.read(), new Chronicle(), calendar);
        settings.set(PLAYED, calendar.today().toString());
        players.tell(telling);
        showroom.tell(telling);
        reviewers.tell(telling);
        buyers.tell(telling);
        thankful.tell(telling);
        follows.tell(telling);
        readers.tell(telling);
        lawmakers.tell(telling);
        disputes.tell(telling);
        planner.tell(telling);
        telling.chronicle().play(overdue, it -> LOG.info("{} %", it));
        showroom.hang(telling);
        players.show(telling);
        reviews.recompute();
    }
}
