package folkmoot.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.FolkmootTest;
import folkmoot.site.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@FolkmootTest
class IndexTests {

    @Autowired Index index;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    private static Document document(UUID id, String title, String body, String language) {
        return new Document(id, "review", "/r/1", title, body, language, null, Instant.now());
    }

    @Test
    void aDocumentIsReplacedAndDropped() {
        var id = Ids.next();

        put(document(id, "Brakes", "They squeal.", "en"));
        put(document(id, "Brakes, again", "They hum.", "en"));
        assertThat(titles(id)).containsExactly("Brakes, again");

        transaction.executeWithoutResult(_ -> index.drop("review", id));
        assertThat(titles(id)).isEmpty();
    }

    @Test
    void oneKindNeitherReplacesNorDropsAnother() {
        var id = Ids.next();
        put(document(id, "Told by somebody", "", "en"));

        put(new Document(id, "product", "/p/1", "Decoy", "", "en", null, Instant.now()));
        assertThat(titles(id)).containsExactlyInAnyOrder("Told by somebody", "Decoy");

        transaction.executeWithoutResult(_ -> index.drop("product", List.of(id)));
        assertThat(titles(id)).containsExactly("Told by somebody");
    }

    @Test
    void manyArePutAtOnce() {
        var ids = List.of(Ids.next(), Ids.next(), Ids.next());

        transaction.executeWithoutResult(_ ->
                index.put(
                        ids.stream()
                                .map(it -> document(it, "It's \"many\", {a,b} \\ '", "", "en"))
                                .toList()));

        assertThat(ids).allSatisfy(it -> assertThat(titles(it)).hasSize(1));
    }

    @Test
    void whatIsRolledBackIsNotFound() {
        var id = Ids.next();

        transaction.executeWithoutResult(status -> {
            index.put(List.of(document(id, "Never", "", "en")));
            status.setRollbackOnly();
        });

        assertThat(titles(id)).isEmpty();
    }

    @Test
    void theIndexIsWrittenInTheCallersTransactionOnly() {
        assertThatThrownBy(() -> index.put(List.of(document(Ids.next(), "Alone", "", "en"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void textsOfAnyLengthAreKept() {
        var id = Ids.next();
        var words = new StringBuilder();
        for (var i = 0; i < 50_000; i++) {
            words.append("word").append(i).append(' ');
        }

        put(document(id, words.toString(), words.toString(), "en"));

        assertThat(titles(id)).hasSize(1);
    }

    private void put(Document document) {
        transaction.executeWithoutResult(_ -> index.put(List.of(document)));
    }

    private List<String> titles(UUID id) {
        return sql.sql("SELECT title FROM search.document WHERE id = ? AND tokens <> ''")
                .param(id)
                .query(String.class)
                .list();
    }
}
