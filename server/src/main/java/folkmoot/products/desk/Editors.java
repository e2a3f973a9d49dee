package folkmoot.products.desk;

import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import folkmoot.products.ProductId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who of the staff wrote what stands of a product, or waits.
@Repository
class Editors implements Erasable {

    private static final String PUT =
            """
            INSERT INTO products.editor (product, person) VALUES (:product, :person)
            ON CONFLICT (product) DO UPDATE SET person = excluded.person
            """;
    private static final String OF = "SELECT person FROM products.editor WHERE product = :product";
    private static final String ERASE = "DELETE FROM products.editor WHERE person = :person";

    private final JdbcClient sql;

    Editors(JdbcClient sql) {
        this.sql = sql;
    }

    void put(ProductId product, PersonId person) {
        sql.sql(PUT).param("product", product.value()).param("person", person.value()).update();
    }

    /// Null for what came from a file, and after they left.
    @Nullable PersonId of(ProductId product) {
        return sql.sql(OF)
                .param("product", product.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new)
                .orElse(null);
    }

    @Override
    public void erase(PersonId person) {
        sql.sql(ERASE).param("person", person.value()).update();
    }
}
