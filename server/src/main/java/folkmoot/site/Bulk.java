package folkmoot.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes many new rows at once, with PostgreSQL's COPY, in the running transaction.
@Repository
public class Bulk {

    private final DataSource source;
    private final SQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();

    Bulk(DataSource source) {
        this.source = source;
    }

    /// `into` is the table with its columns, `talk.post (id, kind)`; `write` adds the cells of one
    /// row in the same order.
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> void copy(String into, Collection<T> rows, BiConsumer<T, BulkRow> write) {
        if (rows.isEmpty()) {
            return;
        }
        var connection = DataSourceUtils.getConnection(source);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + into + " FROM STDIN", new BulkRows<>(rows, write));
        } catch (SQLException e) {
            throw translated(into, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private RuntimeException translated(String into, SQLException e) {
        DataAccessException known = translator.translate("COPY", into, e);
        return known == null ? new IllegalStateException(into, e) : known;
    }
}
