package folkmoot.governance.proposal;

import folkmoot.governance.ProposalId;
import folkmoot.governance.bill.Bill;
import folkmoot.people.PersonId;
import folkmoot.site.NotThere;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tlog.entry.Detail;

/// Proposals as rows.
@Repository
public class Proposals {

    private static final String ADD =
            """
            INSERT INTO governance.proposal (id, kind, rule, version, level, title, text, rationale, author, stage,
                                             created_at, stage_at)
            VALUES (:id, :kind, :rule, :version, :level, :title, :text, :rationale, :author, 'draft', :now, :now)
            """;
    private static final String KEEP_VERSION =
            """
            INSERT INTO governance.proposal_version (proposal, number, text, rationale, written_at)
            SELECT id, number, text, rationale, :now FROM governance.proposal WHERE id = :id
            """;
    private static final String REPLACE =
            """
            UPDATE governance.proposal
            SET kind = :kind, rule = :rule, version = :version, level = :level, title = :title, text = :text,
                rationale = :rationale, number = number + 1
            WHERE id = :id
            """;
    private static final String ONE = "SELECT * FROM governance.proposal WHERE id = :id";
    private static final String LOCK = ONE + " FOR UPDATE";
    private static final String LIST =
            """
            SELECT * FROM governance.proposal WHERE stage <> 'draft' AND stage <> 'withdrawn'
            ORDER BY stage_at DESC, id DESC LIMIT :most
            """;
    private static final String OWN_DRAFTS =
            "SELECT * FROM governance.proposal WHERE stage = 'draft' AND author = :author ORDER BY created_at DESC";
    private static final String OF_RULE =
            """
            SELECT * FROM governance.proposal WHERE rule = :rule AND stage = :stage AND id <> :id ORDER BY id
            """;
    private static final String LOCK_OF_RULE = OF_RULE + "FOR UPDATE";
    private static final String RIVALS =
            "SELECT * FROM governance.proposal WHERE rival = :id ORDER BY id";
    private static final String DUE =
            "SELECT id FROM governance.proposal WHERE ends_at <= :now ORDER BY ends_at, id LIMIT 100";
    private static final String ALONE =
            "SELECT pg_try_advisory_xact_lock(hashtextextended('governance.course', 0))";
    private static final String OPEN =
            "SELECT count(*) FROM governance.proposal WHERE stage IN ('admission', 'deliberation', 'freeze', 'vote')";
    private static final String ENDS =
            """
            SELECT EXISTS (SELECT FROM governance.proposal WHERE rule = :rule AND kind = 'repeal'
                           AND stage IN ('admission', 'deliberation', 'freeze', 'vote', 'cooling', 'vetoed', 'override'))
            """;
    private static final String ASKED =
            """
            SELECT EXISTS (SELECT FROM governance.proposal WHERE rule = :rule AND version = :version AND kind = 'repeal'
                           AND stage NOT IN ('draft', 'lapsed', 'withdrawn'))
            """;
    private static final String STEP =
            "UPDATE governance.proposal SET stage = :stage, stage_at = :now, ends_at = :ends WHERE id = :id";
    private static final String PUBLISH =
            "UPDATE governance.proposal SET published_at = :now, active = :active, needed = :needed WHERE id = :id";
    private static final String DUE_ANSWER =
            "UPDATE governance.proposal SET answer_due = :due WHERE id = :id";
    private static final String ANSWER =
            "UPDATE governance.proposal SET answer = :words, answered_at = :now, answered_by = :by WHERE id = :id";
    private static final String MADE =
            "UPDATE governance.proposal SET entry = :entry WHERE id = :id";
    private static final String JOIN =
            "UPDATE governance.proposal SET rival = :leader WHERE id = :id";
    private static final String VERSIONS =
            """
            SELECT number, text, rationale, written_at FROM governance.proposal_version
            WHERE proposal = :id AND number <= :from ORDER BY number DESC LIMIT :most
            """;
    private static final String ERASE_DRAFTS =
            """
            UPDATE governance.proposal SET author = NULL,
                   stage = CASE WHEN stage = 'draft' THEN 'withdrawn' ELSE stage END
            WHERE author = :author
            """;
    private static final String ERASE_ANSWERED =
            "UPDATE governance.proposal SET answered_by = NULL WHERE answered_by = :author";

    /// The words as they were once.
    public record Worded(int number, String text, String rationale, Instant writtenAt) {}

    private final JdbcClient sql;

    Proposals(JdbcClient sql) {
        this.sql = sql;
    }

    void add(ProposalId id, @Nullable PersonId author, Draft draft, Instant now) {
        words(sql.sql(ADD), id, draft)
                .param("author", author == null ? null : author.value())
                .param("now", at(now))
                .update();
        keep(id, now);
    }

    void replace(ProposalId id, Draft draft, Instant now) {
        words(sql.sql(REPLACE), id, draft).update();
        keep(id, now);
    }

    private static JdbcClient.StatementSpec words(
            JdbcClient.StatementSpec statement, ProposalId id, Draft draft) {
        Bill bill = draft.bill();
        return statement
                .param("id", id.value())
                .param("kind", draft.kind().name().toLowerCase(Locale.ROOT))
                .param("rule", bill.id())
                .param("version", bill.version())
                .param("level", bill.law().level().name())
                .param("title", bill.title())
                .param("text", bill.text())
                .param("rationale", draft.rationale());
    }

    private void keep(ProposalId id, Instant now) {
        sql.sql(KEEP_VERSION).param("id", id.value()).param("now", at(now)).update();
    }

    public Proposal one(ProposalId id) {
        return sql.sql(ONE)
                .param("id", id.value())
                .query(Proposals::proposal)
                .optional()
                .orElseThrow(() -> new NotThere(id));
    }

    /// The same, and nobody else changes it until the transaction ends.
    public Proposal locked(ProposalId id) {
        return sql.sql(LOCK)
                .param("id", id.value())
                .query(Proposals::proposal)
                .optional()
                .orElseThrow(() -> new NotThere(id));
    }

    /// The published ones, those that moved last first.
    public List<Proposal> newest(int most) {
        return sql.sql(LIST).param("most", most).query(Proposals::proposal).list();
    }

    public List<Proposal> drafts(PersonId author) {
        return sql.sql(OWN_DRAFTS)
                .param("author", author.value())
                .query(Proposals::proposal)
                .list();
    }

    /// Others on the same rule at that stage; nobody else changes them until the transaction ends,
    /// and whoever is at it now is waited for.
    public List<Proposal> lockedBeside(Proposal it, Stage stage) {
        return sql.sql(LOCK_OF_RULE)
                .param("rule", it.rule())
                .param("stage", stage.word())
                .param("id", it.id().value())
                .query(Proposals::proposal)
                .list();
    }

    /// Drafts on the same rule whose vote is this one's.
    public List<Proposal> rivals(ProposalId leader) {
        return sql.sql(RIVALS).param("id", leader.value()).query(Proposals::proposal).list();
    }

    /// Whose stage is over.
    public List<ProposalId> due(Instant now) {
        return sql.sql(DUE)
                .param("now", at(now))
                .query((row, _) -> new ProposalId(row.getObject(1, UUID.class)))
                .list();
    }

    /// Until the transaction ends; false when another process is at it.
    public boolean alone() {
        return sql.sql(ALONE).query(Boolean.class).single();
    }

    /// Whether it is proposed already that the rule ends.
    boolean ends(String rule) {
        return sql.sql(ENDS).param("rule", rule).query(Boolean.class).single();
    }

    /// Whether it was ever proposed, and not let fall, that this version ends.
    boolean asked(String rule, int version) {
        return sql.sql(ASKED)
                .param("rule", rule)
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    int open() {
        return sql.sql(OPEN).query(Integer.class).single();
    }

    public void step(ProposalId id, Stage stage, Instant now, @Nullable Instant ends) {
        sql.sql(STEP)
                .param("id", id.value())
                .param("stage", stage.word())
                .param("now", at(now))
                .param("ends", ends == null ? null : at(ends), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void publish(ProposalId id, Instant now, long active, long needed) {
        sql.sql(PUBLISH)
                .param("id", id.value())
                .param("now", at(now))
                .param("active", active)
                .param("needed", needed)
                .update();
    }

    public void dueAnswer(ProposalId id, Instant due) {
        sql.sql(DUE_ANSWER).param("id", id.value()).param("due", at(due)).update();
    }

    void answer(ProposalId id, String words, PersonId by, Instant now) {
        sql.sql(ANSWER)
                .param("id", id.value())
                .param("words", words)
                .param("by", by.value())
                .param("now", at(now))
                .update();
    }

    /// The entry that made it law.
    public void made(ProposalId id, long entry) {
        sql.sql(MADE).param("id", id.value()).param("entry", entry).update();
    }

    /// From now on its vote is that one's. Null when it has a vote of its own.
    public void join(ProposalId id, @Nullable ProposalId leader) {
        sql.sql(JOIN)
                .param("id", id.value())
                .param("leader", leader == null ? null : leader.value(), Types.OTHER)
                .update();
    }

    /// From that number down, newest first.
    public List<Worded> versions(ProposalId id, int from, int most) {
        return sql.sql(VERSIONS)
                .param("id", id.value())
                .param("from", from)
                .param("most", most)
                .query(Worded.class)
                .list();
    }

    void leave(PersonId author) {
        sql.sql(ERASE_DRAFTS).param("author", author.value()).update();
        sql.sql(ERASE_ANSWERED).param("author", author.value()).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
        var at = row.getObject(name, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Instant moment(ResultSet row, String name) throws SQLException {
        return row.getObject(name, OffsetDateTime.class).toInstant();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        var author = row.getObject("author", UUID.class);
        var rival = row.getObject("rival", UUID.class);
        return new Proposal(
                new ProposalId(row.getObject("id", UUID.class)),
                Detail.Purpose.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("rule"),
                row.getInt("version"),
                Detail.Level.valueOf(row.getString("level")),
                row.getString("title"),
                row.getString("text"),
                row.getString("rationale"),
                row.getInt("number"),
                author == null ? null : new PersonId(author),
                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                moment(row, "created_at"),
                instant(row, "published_at"),
                moment(row, "stage_at"),
                instant(row, "ends_at"),
                row.getLong("active"),
                row.getLong("needed"),
                row.getString("answer"),
                instant(row, "answered_at"),
                instant(row, "answer_due"),
                row.getObject("entry", Long.class),
                rival == null ? null : new ProposalId(rival),
                row.getObject("grounds", UUID.class),
                row.getObject("position", UUID.class));
    }
}
