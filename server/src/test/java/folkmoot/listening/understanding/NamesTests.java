package folkmoot.listening.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.listening.Reader;
import folkmoot.products.Called;
import folkmoot.products.ProductId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Whether somebody looks for products while reading or afterwards, the same are found.
class NamesTests {

    private static final String TEXT =
            "I like my Boardman URB 8.9. The Rover 2's brakes squeak! Both URB 8.9 and rover 2 are heavy. No product.";

    @Test
    void productsCanBeLookedForAfterwards() {
        var names =
                Names.of(
                        List.of(
                                new Called(
                                        new ProductId(new UUID(1, 1)),
                                        "Boardman URB 8.9",
                                        List.of("Boardman URB 8.9", "Rover 2"))));
        var here = Reader.shipped(names.all()).read(TEXT).sentences();
        var there = Reader.shipped(List.of()).read(TEXT).sentences();

        assertThat(here).anyMatch(it -> it.products().contains("Rover 2"));
        assertThat(there.stream().map(names::lookedFor))
                .isEqualTo(here.stream().map(names::meant).toList());
    }
}
