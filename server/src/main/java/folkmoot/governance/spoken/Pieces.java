package folkmoot.governance.spoken;

import folkmoot.governance.ProposalId;
import folkmoot.governance.Spoken;
import folkmoot.governance.proposal.Proposing;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import folkmoot.site.PageCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads it from wherever it is kept.
@Repository
class Pieces implements Spoken {

    static final String PATH = "/said/";
    private static final String PROPOSAL = "/proposals/";

    // A draft is nobody's business before its author publishes it. What is chosen to be shown is a
    // link, and its words are hidden where they stand.
    private static final String ALL =
            """
            SELECT grounds AS id, 'rationale' AS kind, author, rationale AS words, id AS page, created_at AS at
            FROM governance.proposal WHERE grounds = ANY(:ids) AND published_at IS NOT NULL
            UNION ALL
            SELECT position, 'position', answered_by, answer, id, answered_at
            FROM governance.proposal WHERE position = ANY(:ids) AND answer IS NOT NULL
            UNION ALL
            SELECT id, 'statement', author, words, proposal, said_at
            FROM governance.statement WHERE id = ANY(:ids)
            UNION ALL
            SELECT remark, 'reason', NULL, reason, proposal, closed_at
            FROM governance.ballot JOIN governance.vote ON vote.id = ballot.vote
            WHERE remark = ANY(:ids) AND reason <> '' AND closed_at IS NOT NULL
            UNION ALL
            SELECT pitch, 'candidacy', person, words, election, called_at
            FROM governance.candidate JOIN governance.election ON election.id = candidate.election
            WHERE pitch = ANY(:ids) AND words <> '' AND task <> 'highlights'
            """;
    private static final String GROUNDS = "SELECT grounds FROM governance.proposal WHERE id = :id";

    private final JdbcClient sql;
    private final PageCache pages;

    Pieces(JdbcClient sql, PageCache pages) {
        this.sql = sql;
        this.pages = pages;
    }

    @Override
    public @Nullable Piece at(String path) {
        var id = path.startsWith(PROPOSAL) ? grounds(path) : id(path, PATH);
        return id == null ? null : pieces(List.of(id)).get(id);
    }

    private @Nullable UUID grounds(String path) {
        var proposal = id(path, PROPOSAL);
        return proposal == null
                ? null
                : sql.sql(GROUNDS).param("id", proposal).query(UUID.class).optional().orElse(null);
    }

    private static @Nullable UUID id(String path, String beginning) {
        try {
            return path.startsWith(beginning)
                    ? Ids.of(path.substring(beginning.length()).replaceAll("[/?#].*", ""))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public Map<UUID, Piece> pieces(Collection<UUID> ids) {
        var all = new HashMap<UUID, Piece>();
        if (!ids.isEmpty()) {
            sql.sql(ALL)
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(Pieces::piece)
                    .list()
                    .forEach(it -> all.put(it.id(), it));
        }
        return all;
    }

    private static Piece piece(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var author = row.getObject("author", UUID.class);
        var kind = Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
        var folder = kind == Kind.CANDIDACY ? "/elections/" : PROPOSAL;
        return new Piece(
                id,
                kind,
                author == null ? null : new PersonId(author),
                row.getString("words"),
                folder + Ids.text(row.getObject("page", UUID.class)) + "#said-" + Ids.text(id),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    @Override
    public void changed(UUID id) {
        var it = pieces(List.of(id)).get(id);
        var proposal = it == null ? null : id(it.path(), PROPOSAL);
        if (proposal == null) {
            pages.drop(Proposing.LIST);
        } else {
            Proposing.drop(pages, new ProposalId(proposal));
        }
    }
}
