package folkmoot.talk;

import folkmoot.people.Term;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was said as it stands in a table that names author, body, state and time like comments do.
@Repository
public abstract class SpokenTexts implements Spoken {

    private static final String IN =
            """
            SELECT body FROM %s AS said
            WHERE author = ANY(:people) AND state = 'visible' AND posted_at >= :since AND posted_at < :until
              AND EXISTS (SELECT FROM unnest(CAST(:people AS uuid[]), CAST(:from AS timestamptz[]),
                                             CAST(:to AS timestamptz[])) AS term (person, starts, ends)
                          WHERE person = author AND posted_at >= starts AND posted_at < ends)
            ORDER BY posted_at DESC, id DESC LIMIT :most
            """;

    private final JdbcClient sql;
    private final String in;

    protected SpokenTexts(JdbcClient sql, String table) {
        this.sql = sql;
        in = IN.formatted(table);
    }

    @Override
    public List<String> in(Collection<Term> terms, Instant since, Instant until, int most) {
        return sql.sql(in)
                .param("people", terms.stream().map(it -> it.person().value()).toArray(UUID[]::new))
                .param("from", times(terms, Term::since))
                .param("to", times(terms, Term::until))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(String.class)
                .list();
    }

    private static String[] times(Collection<Term> terms, Function<Term, Instant> which) {
        return terms.stream().map(which).map(Instant::toString).toArray(String[]::new);
    }
}
