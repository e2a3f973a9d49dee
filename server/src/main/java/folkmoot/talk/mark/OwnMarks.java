package folkmoot.talk.mark;

import folkmoot.people.Erasable;
import folkmoot.people.Exportable;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import folkmoot.talk.MarkCounts;
import folkmoot.talk.PostId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Marks that people take with them, or that are erased with them: then they no longer count.
@Repository
class OwnMarks implements Erasable, Exportable {

    private static final String ALL =
            "SELECT object, helpful, marked_at FROM talk.mark WHERE person = :person ORDER BY marked_at DESC";
    private static final String OFF_POSTS =
            """
            WITH gone AS (DELETE FROM talk.mark USING talk.post
                          WHERE post.id = mark.object AND mark.person = :person
                          RETURNING mark.object, mark.helpful)
            SELECT object, helpful FROM gone ORDER BY object
            """;
    private static final String ON_COMMENTS =
            """
            UPDATE talk.comment SET helpful = helpful - 1
            WHERE id IN (SELECT object FROM talk.mark WHERE person = :person AND helpful)
            """;
    private static final String ERASE = "DELETE FROM talk.mark WHERE person = :person";

    /// Whether what stands under this id was found helpful.
    record Marked(String object, boolean helpful, String markedAt) {}

    private record OnPost(PostId post, boolean helpful) {}

    private final JdbcClient sql;
    private final MarkCounts counts;

    OwnMarks(JdbcClient sql, MarkCounts counts) {
        this.sql = sql;
        this.counts = counts;
    }

    @Override
    public String part() {
        return "marks";
    }

    @Override
    public List<?> export(PersonId person) {
        return sql.sql(ALL)
                .param("person", person.value())
                .query((row, _) ->
                        new Marked(
                                Ids.text(row.getObject(1, UUID.class)),
                                row.getBoolean(2),
                                row.getObject(3, OffsetDateTime.class).toInstant().toString()))
                .list();
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        sql.sql(ON_COMMENTS).param("person", person.value()).update();
        recuse(person);
        sql.sql(ERASE).param("person", person.value()).update();
    }

    /// Takes their marks on posts back.
    @Transactional
    void recuse(PersonId person) {
        sql.sql(OFF_POSTS)
                .param("person", person.value())
                .query((row, _) ->
                        new OnPost(new PostId(row.getObject(1, UUID.class)), row.getBoolean(2)))
                .list()
                .forEach(it ->
                        counts.marked(it.post(), it.helpful() ? -1 : 0, it.helpful() ? 0 : -1));
    }
}
