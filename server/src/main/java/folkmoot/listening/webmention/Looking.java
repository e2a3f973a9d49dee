package folkmoot.listening.webmention;

import folkmoot.listening.Background;
import folkmoot.listening.NewMention;
import folkmoot.listening.fetch.Answer;
import folkmoot.listening.fetch.Ask;
import folkmoot.listening.fetch.Fetching;
import folkmoot.listening.fetch.Room;
import folkmoot.listening.fetch.Unfetched;
import folkmoot.listening.webmention.Tellings.Told;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks whether a page does mention ours, and what it says.
@Component
class Looking implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Looking.class);
    private static final int LARGEST = 1 << 20;
    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final int TRIES = 4;
    private static final int AT_ONCE = 50;

    private final Tellings tellings;
    private final Fetching fetching;
    private final Noting noting;
    private final Room room;
    private final Clock clock;
    private final URI base;
    private final Background background = new Background("listening-webmentions");

    Looking(
            Tellings tellings,
            Fetching fetching,
            Noting noting,
            Room room,
            Clock clock,
            @Value("${folkmoot.url:http://localhost:8080}") String base) {
        this.tellings = tellings;
        this.fetching = fetching;
        this.noting = noting;
        this.room = room;
        this.clock = clock;
        this.base = URI.create(base);
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT25S")
    void run() {
        background.start(this::look);
    }

    /// Some of those that wait: pages of others answer as slowly as they like.
    void look() {
        var more = true;
        for (var i = 0; more && i < AT_ONCE && !background.stops(); i++) {
            var now = clock.instant();
            var next = tellings.next(now, now.plus(AGAIN));
            next.ifPresent(this::look);
            more = next.isPresent();
        }
    }

    private void look(Told told) {
        try {
            room.during(() -> read(told, page(URI.create(told.source()))));
            tellings.done(told);
        } catch (Unfetched e) {
            // Who cannot be reached now may be later; who says that it is gone has said it.
            if (e.gone()) {
                noting.gone(told.source());
            }
            if (e.gone() || told.tries() >= TRIES) {
                tellings.done(told);
            }
        } catch (RuntimeException e) {
            LOG.warn("What {} says of us could not be read", told.source(), e);
            if (told.tries() >= TRIES) {
                tellings.done(told);
            }
        }
    }

    private Answer page(URI url) throws Unfetched {
        return fetching.fetch(
                Ask.get(url)
                        .with("Accept", "text/html, text/*;q=0.5")
                        .upTo(LARGEST)
                        .within(WITHIN));
    }

    private void read(Told told, Answer answer) {
        if (!answer.header("content-type").contains("html")) {
            plain(told, answer.text());
            return;
        }
        var page = Jsoup.parse(answer.text(), answer.at().toString());
        var link = Mentioning.link(page, told.target());
        if (link != null) {
            noting.note(Mentioning.of(page, link, told.source()));
        } else if (!Mentioning.leadsTo(page, base)) {
            noting.gone(told.source());
        }
    }

    private void plain(Told told, String text) {
        if (text.contains(told.target())) {
            noting.note(new NewMention(told.source(), told.source(), "", "", null, "", "", text));
        } else {
            noting.gone(told.source());
        }
    }

    @Override
    public void destroy() {
        background.stop();
    }
}
