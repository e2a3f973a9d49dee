package folkmoot.journey;

import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/// Staff bring products from a file.
class ImportJourneyTests extends Journey {

    @WithAndWithoutScript
    void aFileOfProductsIsReadWithAReport(Reader reader) {
        var number = System.nanoTime();
        var file =
                """
                sku,name,description,price
                IMP-%1$d-1,Ladder %1$d,Reaches the gutter.,89.00 EUR
                IMP-%1$d-2,Stool %1$d,Three legs.,29.00 EUR
                IMP-%1$d-3,,Nobody knows its name.,1.00 EUR
                """
                        .formatted(number);
        var bert = visit(reader, cast.bert());
        bert.go("/products/import");

        bert.part("#file")
                .setInputFiles(
                        new FilePayload(
                                "products.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        bert.press(say("products.import.read"));
        for (var i = 0; i < 40 && bert.part("progress").count() > 0; i++) {
            bert.page.waitForTimeout(250);
            bert.page.reload();
        }

        assertThat(bert.part(".tally dd").allTextContents())
                .containsExactly("3", "2", "0", "0", "1");
        bert.go("/products?q=" + number);
        bert.sees("Ladder " + number, "Stool " + number);
        assertThat(bert.overflow()).isZero();
    }
}
