package folkmoot.reviews;

import java.time.LocalDate;
import java.util.List;

/// An order that has been delivered, as the shop tells it.
public record NewOrder(
        String number, String email, String name, LocalDate delivered, List<Item> items) {

    /// One thing that was bought, by article number, GTIN or both.
    public record Item(String sku, String gtin) {

        public Item {
            sku = sku.strip();
            gtin = gtin.strip();
        }
    }

    public NewOrder {
        number = number.strip();
        email = email.strip();
        name = name.strip();
        items = List.copyOf(items);
    }
}
