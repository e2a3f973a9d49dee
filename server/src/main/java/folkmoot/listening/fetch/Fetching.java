package folkmoot.listening.fetch;

import folkmoot.site.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The one way out to places that others run. Whatever an address is, and wherever it leads: only
/// machines of the public internet are called, one request at a time for each host, nothing that
/// its robots.txt asks to leave alone, and each answer has an end in size and time.
@Component
public class Fetching {

    private static final int HOPS = 5;
    private static final Set<Integer> AWAY = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);

    private final Wire wire;
    private final Hosts hosts;
    private final Robots robots;

    Fetching(Wire wire, Hosts hosts, Robots robots) {
        this.wire = wire;
        this.hosts = hosts;
        this.robots = robots;
    }

    /// An answer of 200 to 299, or 304 to who asked for news.
    public Answer fetch(Ask ask) throws Unfetched {
        var answer = any(ask);
        if (answer.status() == 304 || answer.status() / 100 == 2) {
            return answer;
        }
        throw refused(answer);
    }

    private Unfetched refused(Answer answer) {
        var gone = answer.status() == 404 || answer.status() == 410;
        var host = String.valueOf(answer.at().getHost());
        var key =
                switch (answer.status()) {
                    case 401, 403 -> "listening.fetch.forbidden";
                    case 404, 410 -> "listening.fetch.gone";
                    case 429 -> "listening.fetch.often";
                    default -> "listening.fetch.status";
                };
        return new Unfetched(
                Texts.say(key, host, String.valueOf(answer.status())), gone, wire.wait(answer));
    }

    /// Whatever they answer, behind all redirects.
    public Answer any(Ask asked) throws Unfetched {
        var until = Deadline.in(asked.within());
        var ask = asked.at(Where.checked(asked.url()));
        URI moved = null;
        var forGood = true;
        for (var hop = 0; hop <= HOPS; hop++) {
            var answer = hop(ask, until);
            var next = answer.header("location");
            if (!AWAY.contains(answer.status()) || next.isEmpty()) {
                return new Answer(
                        answer.at(), moved, answer.status(), answer.headers(), answer.body());
            }
            if (!ask.method().equals("GET")) {
                throw new Unfetched("listening.fetch.redirects", ask.url().getHost());
            }
            ask = ask.at(Where.from(ask.url(), next));
            forGood &= FOR_GOOD.contains(answer.status());
            moved = forGood ? ask.url() : moved;
        }
        throw new Unfetched("listening.fetch.redirects", asked.url().getHost());
    }

    private Answer hop(Ask ask, Deadline until) throws Unfetched {
        var gap = ask.keyed() ? Duration.ZERO : robots.leave(ask.url(), it -> rules(it, until));
        return hosts.alone(ask.url(), gap, until, () -> wire.send(ask, until));
    }

    // Their rules may stand elsewhere; whoever leads on for ever has none.
    private Answer rules(URI url, Deadline until) throws Unfetched {
        var ask = Ask.get(url).upTo(Robots.LARGEST);
        for (var hop = 0; ; hop++) {
            var now = ask;
            var answer = hosts.alone(now.url(), Duration.ZERO, until, () -> wire.send(now, until));
            var next = answer.header("location");
            if (!AWAY.contains(answer.status()) || next.isEmpty() || hop == HOPS) {
                return answer;
            }
            ask = ask.at(Where.from(now.url(), next));
        }
    }

    /// Hears the lines of an answer that does not end, for as long as was asked; they may end
    /// earlier. Others may fetch at the same host meanwhile.
    public void listen(Ask ask, Consumer<String> line) throws Unfetched {
        var until = Deadline.in(ask.within());
        Where.checked(ask.url());
        try {
            wire.send(
                    ask,
                    until,
                    (head, in) -> {
                        if (head.status() != 200) {
                            throw refused(head);
                        }
                        var lines =
                                new BufferedReader(
                                        new InputStreamReader(in, StandardCharsets.UTF_8));
                        var left = ask.most();
                        for (var it = bounded(lines, left); it != null; it = bounded(lines, left)) {
                            Room.take(it.length() + 1, until.left());
                            line.accept(it);
                            left -= it.length() + 1;
                        }
                        return head;
                    });
        } catch (Unfetched e) {
            if (!until.left().isZero()) {
                throw e;
            }
        }
    }

    // A line longer than all that is left ends the hearing.
    private static @Nullable String bounded(BufferedReader in, int most) throws IOException {
        var line = new StringBuilder();
        for (var it = in.read(); it != '\n'; it = in.read()) {
            if (it < 0 || line.length() >= most) {
                return null;
            }
            if (it != '\r') {
                line.append((char) it);
            }
        }
        return line.toString();
    }
}
