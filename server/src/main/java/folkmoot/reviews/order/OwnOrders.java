package folkmoot.reviews.order;

import folkmoot.people.Erasable;
import folkmoot.people.Exportable;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What a shop told about a person's orders, as far as they can be recognised: by the address that
/// they have proven to be theirs. Whoever leaves is not invited for what they bought before.
@Repository
class OwnOrders implements Erasable, Exportable {

    private static final String ALL =
            """
            SELECT number, name, email, delivered::text, received_at::text, invited_at::text,
                   reminded_at::text, state,
                   ARRAY(SELECT concat_ws(' ', nullif(sku, ''), nullif(gtin, ''))
                         FROM reviews.purchase_item WHERE purchase = id ORDER BY position)::text AS items
            FROM reviews.purchase WHERE lower(email) = lower(:email) ORDER BY delivered DESC, id
            """;
    private static final String ERASE =
            """
            UPDATE reviews.purchase
            SET email = NULL, name = NULL, state = CASE state WHEN 'waiting' THEN 'unsubscribed' ELSE state END
            WHERE lower(email) = lower(:email)
            """;

    private final JdbcClient sql;
    private final People people;

    OwnOrders(JdbcClient sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    @Override
    public String part() {
        return "orders";
    }

    @Override
    public List<?> export(PersonId person) {
        var email = people.address(person);
        return email == null ? List.of() : sql.sql(ALL).param("email", email).query().listOfRows();
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        var email = people.address(person);
        if (email != null) {
            sql.sql(ERASE).param("email", email).update();
        }
    }
}
