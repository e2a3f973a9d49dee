package folkmoot.governance.court;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.governance.Feature;
import folkmoot.governance.Judgement;
import folkmoot.governance.Law;
import folkmoot.governance.Snapshot;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What rules know of what was said before, and what it takes to know it.
@FolkmootTest
class LatelyTests {

    private static final Judgement NOTHING = new Judgement(List.of(), List.of(), List.of());
    private static final int MANY = 10_000;

    @Autowired Cast cast;
    @Autowired Deeds deeds;
    @Autowired Summing summing;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    private record Thing(UUID object, PersonId person, boolean brand, UUID thread, String about) {}

    private record Said(Thing thing, int words, Instant at) {}

    private final Random chance = new Random(19);

    @Test
    void itIsWhatCountingAllOfItGives() {
        var things = things();
        var said = new ArrayList<Said>();
        var now = Instant.now().minus(Duration.ofDays(9));
        for (var i = 0; i < 600; i++) {
            // Most of it in bursts, so that much of it is of the same hour.
            now = now.plusSeconds(chance.nextInt(10) == 0 ? chance.nextInt(22_000) : 30);
            var one = new Said(any(things), chance.nextInt(4) * 7, now);
            say(one);
            said.add(one);
            if (chance.nextInt(20) == 0) {
                summing.sum();
            }
            var asked = any(things);
            assertThat(lately(asked, now)).isEqualTo(counted(said, asked, now));
        }

        var before = things.stream().map(it -> lately(it, said.getLast().at())).toList();
        summing.sum();
        assertThat(things.stream().map(it -> lately(it, said.getLast().at()))).isEqualTo(before);
        deeds.drop(said.getLast().at());
        assertThat(things.stream().map(it -> lately(it, said.getLast().at()))).isEqualTo(before);
    }

    private List<Thing> things() {
        var people = Stream.generate(cast::somebody).limit(4).map(Cast.Player::id).toList();
        var threads = Stream.generate(Ids::next).limit(3).toList();
        var products = List.of("product:" + Ids.next(), "product:" + Ids.next());
        return Stream.generate(
                        () -> {
                            var person = chance.nextInt(4);
                            return new Thing(
                                    Ids.next(),
                                    people.get(person),
                                    person == 0,
                                    any(threads),
                                    any(products));
                        })
                .limit(40)
                .toList();
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private void say(Said it) {
        var deed =
                Snapshot.USUAL
                        .with(Feature.NOW, it.at())
                        .with(Feature.TRIGGER, "comment.created")
                        .with(Feature.AUTHOR_BRAND, it.thing().brand())
                        .with(Feature.WORDS, Collections.nCopies(it.words(), "word"));
        deeds.add(deed, matter(it.thing()), NOTHING, false);
    }

    private Law.Lately lately(Thing it, Instant now) {
        return deeds.lately(matter(it), now);
    }

    private static Law.Matter matter(Thing it) {
        return new Law.Matter(it.object(), "comment", it.person(), it.thread(), it.about());
    }

    private static Law.Lately counted(List<Said> said, Thing asked, Instant now) {
        var hour = now.minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES);
        var week = now.minus(Duration.ofDays(7)).truncatedTo(ChronoUnit.HOURS);
        Predicate<Said> own = it -> it.thing().person().equals(asked.person());
        Predicate<Said> here =
                it ->
                        it.thing().thread().equals(asked.thread())
                                && !it.at().isBefore(hour)
                                && !it.thing().equals(asked);
        var last =
                said.stream()
                        .filter(it -> it.words() > 0 && !it.at().isBefore(week))
                        .filter(it -> it.thing().about().equals(asked.about()))
                        .filter(it -> !it.thing().equals(asked))
                        .collect(toMap(Said::thing, it -> it, (_, b) -> b))
                        .values();
        ToLongFunction<Predicate<Said>> words =
                which -> last.stream().filter(which).mapToLong(Said::words).sum();
        return new Law.Lately(
                things(said, own.and(it -> it.words() > 0)),
                things(said, here.and(own)),
                things(said, here),
                words.applyAsLong(it -> it.thing().brand()),
                words.applyAsLong(_ -> true));
    }

    private static long things(List<Said> said, Predicate<Said> which) {
        return said.stream().filter(which).map(Said::thing).distinct().count();
    }

    // Rows, not time: these are the same on every machine.
    @Test
    void whereMuchIsSaidNoMoreIsRead() {
        var few = things().getFirst();
        say(new Said(few, 5, Instant.now()));
        var much = things().getFirst();
        crowd(much);
        summing.sum();

        assertThat(rows("tally", few)).isLessThan(10);
        assertThat(rows("tally", much)).isLessThan(10);
        assertThat(rows("deed", few)).isLessThan(10);
        assertThat(rows("deed", much)).isLessThan(10);
        assertThat(lately(much, Instant.now()).repliesLastHour()).isEqualTo(MANY);
        assertThat(lately(much, Instant.now()).allWords()).isEqualTo(5L * MANY);
    }

    // Everything of it by somebody else, in one thread, about one product, within the hour.
    private void crowd(Thing where) {
        transaction.executeWithoutResult(_ -> {
            var crowd = cast.somebody().id();
            for (var i = 0; i < MANY; i++) {
                var it = new Thing(Ids.next(), crowd, false, where.thread(), where.about());
                say(new Said(it, 5, Instant.now()));
            }
        });
        sql.sql("ANALYZE governance.deed, governance.tally").update();
    }

    private long rows(String table, Thing asked) {
        var read =
                transaction.execute(_ -> {
                    var before = read(table);
                    lately(asked, Instant.now());
                    return read(table) - before;
                });
        assertThat(read).isNotNull();
        return read;
    }

    private long read(String table) {
        return sql.sql(
                        """
                        SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) FROM pg_stat_xact_user_tables
                        WHERE schemaname = 'governance' AND relname = ?
                        """)
                .param(table)
                .query(Long.class)
                .single();
    }
}
