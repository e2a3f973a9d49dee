package folkmoot.transparency;

import folkmoot.transparency.Town.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everybody of a town at once, each with a browser, as long as the place lives: they remember what
/// it acknowledged, and keep what it should never have answered.
final class Crowd {

    private static final int WRITERS = Integer.getInteger("folkmoot.people", 4);
    private static final int REMEMBERED = 30;

    /// Somebody who does one thing after the other.
    interface Walk {
        void step() throws IOException, InterruptedException;
    }

    final Web web;
    final Town town;
    private final Map<Did, Collection<String>> done = new EnumMap<>(Did.class);
    private final Collection<String> surprises = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedDeque<String> lately = new ConcurrentLinkedDeque<>();
    private final List<Walk> walks = new ArrayList<>();
    private volatile boolean gone;

    Crowd(Town town, Web web, JdbcClient sql) {
        this.town = town;
        this.web = web;
        for (var it : Did.values()) {
            done.put(it, new ConcurrentLinkedQueue<>());
        }
        for (var i = 0; i < WRITERS; i++) {
            walks.add(new Writer(this, i));
        }
        town.moderators().forEach(it -> walks.add(new Moderator(this, it)));
        var bystanders = new Bystanders(this, sql);
        walks.addAll(
                List.of(bystanders::vote, bystanders::flag, bystanders::report, bystanders::order));
    }

    /// Lets everybody go about until the place does not answer any more, or [#goHome].
    List<Thread> goAbout() {
        gone = false;
        return walks.stream().map(it -> Thread.ofVirtual().start(() -> goAbout(it))).toList();
    }

    void goHome() {
        gone = true;
    }

    private void goAbout(Walk walk) {
        try {
            while (!gone) {
                walk.step();
            }
        } catch (IOException _) {
            // It was killed.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            surprises.add(walk.getClass() + ": " + e);
        }
    }

    /// True when the place took it; what it may refuse is in the list. `which` is how it is found
    /// again.
    boolean did(Did what, Web.Answer answer, String which, Integer... refusals) {
        return did(what, answer, _ -> which, refusals);
    }

    /// The same of what has its id from the place.
    boolean did(
            Did what, Web.Answer answer, Function<Web.Answer, String> which, Integer... refusals) {
        if (answer.taken()) {
            done.get(what).add(which.apply(answer));
        } else if (!List.of(refusals).contains(answer.status())) {
            surprises.add(what + " " + answer.status() + " " + answer.title());
        }
        return answer.taken();
    }

    /// A rule had to refuse it: answers the statement, which is remembered. Null when it was
    /// refused without one, too often in a day, or as the list says.
    @Nullable String refused(Did what, Web.Answer answer, Integer... otherwise) {
        var statement = answer.statement();
        if (statement != null) {
            done.get(what).add(statement);
        } else if (!List.of(otherwise).contains(answer.status())
                && !answer.page().contains("That was the last of 10 statements")) {
            surprises.add(what + " " + answer.status() + " " + answer.title());
        }
        return statement;
    }

    void said(String comment) {
        lately.addFirst(comment);
        if (lately.size() > REMEMBERED) {
            lately.pollLast();
        }
    }

    /// One of those that were said last; null while there are few.
    @Nullable String some() {
        var all = List.copyOf(lately);
        return all.size() < 3 ? null : all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }

    synchronized Person newcomer() {
        return town.newcomers().next();
    }

    List<String> done(Did what) {
        return List.copyOf(done.get(what));
    }

    int all() {
        return done.values().stream().mapToInt(Collection::size).sum();
    }

    boolean didEverything() {
        return done.values().stream().noneMatch(Collection::isEmpty);
    }

    Collection<String> surprises() {
        return surprises;
    }
}
