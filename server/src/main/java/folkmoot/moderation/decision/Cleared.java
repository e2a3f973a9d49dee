package folkmoot.moderation.decision;

import folkmoot.moderation.Effect;
import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Words that people let stand against a rule. Other words are judged anew, and so are the same
/// ones by a later version of the rule, or where they are said again.
@Repository
public class Cleared implements Erasable {

    private static final String ADD =
            """
            INSERT INTO moderation.cleared (object, words, rule, version, effect, decision, person)
            VALUES (:object, :words, :rule, :version, :effect, :decision, :person)
            ON CONFLICT DO NOTHING
            """;
    private static final String OF =
            """
            SELECT rule, version, upper(effect) AS effect FROM moderation.cleared
            WHERE object = :object AND words = :words
            """;
    private static final String ERASE = "DELETE FROM moderation.cleared WHERE person = :person";

    /// What that version of that rule does not do to them again.
    public record Of(String rule, int version, Effect effect) {}

    private final JdbcClient sql;

    Cleared(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Decisions.Open taken, String words) {
        sql.sql(ADD)
                .param("object", taken.object())
                .param("words", print(words))
                .param("rule", taken.rule())
                .param("version", taken.version())
                .param("effect", taken.effect().word())
                .param("decision", taken.id())
                .param("person", taken.person())
                .update();
    }

    public Set<Of> of(UUID object, String words) {
        return sql.sql(OF)
                .param("object", object)
                .param("words", print(words))
                .query(Of.class)
                .set();
    }

    @Override
    public void erase(PersonId person) {
        sql.sql(ERASE).param("person", person.value()).update();
    }

    // How a title and the parts of a text are put together says nothing.
    private static UUID print(String words) {
        return Ids.hashed("words " + words.strip().replaceAll("\\s*\n\\s*\n\\s*", "\n\n"));
    }
}
