package folkmoot.products;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import folkmoot.media.PictureId;
import folkmoot.site.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@FolkmootTest
class ProductsTests {

    @Autowired Products products;
    @Autowired Catalogue catalogue;
    @Autowired TransactionTemplate transaction;

    @Test
    void whatIsPutIsFoundAsItIs() {
        var draft = heron();

        assertThat(catalogue.put(draft)).isEqualTo(new Putting.Added(draft.id()));

        var found = products.find(draft.id());
        assertThat(found.price()).hasToString("1,150\u00A0€");
        assertThat(found.html()).contains("<em>belt</em>");
        assertThat(found.identifiers()).containsExactlyInAnyOrderElementsOf(draft.identifiers());
        assertThat(found.picture()).isEqualTo(draft.pictures().getFirst());
        assertThat(catalogue.draft(draft.id())).isEqualTo(draft.at(found.slug()));
        assertThat(catalogue.put(draft)).isEqualTo(new Putting.Same(draft.id()));
        assertThat(products.find(found.slug())).isEqualTo(found);
    }

    @Test
    void anIdentifierFindsItsProductHoweverItIsWritten() {
        var draft = heron();
        catalogue.put(draft);
        var sku = Identifier.sku(draft.sku().toUpperCase());
        var gtin = Identifier.gtin("0" + draft.gtins().getFirst());
        var mpn = Identifier.mpn("ALDERMOOR", draft.mpns().getFirst());
        var variant = Identifier.sku(draft.variants().getFirst().sku());
        var nobody = Identifier.sku("nobody");

        assertThat(products.identified(List.of(sku, gtin, mpn, variant, nobody)))
                .isEqualTo(
                        Map.of(
                                sku, draft.id(),
                                gtin, draft.id(),
                                mpn, draft.id(),
                                variant, draft.id()));
        assertThat(products.identified(List.of())).isEmpty();
    }

    @Test
    void anIdentifierOfAnotherProductIsRefusedInWords() {
        var first = heron();
        catalogue.put(first);

        var second = Draft.of("Second", "", List.of(Identifier.gtin(first.gtins().getFirst())));
        var putting = catalogue.put(second);

        assertThat(putting).isInstanceOf(Putting.Refused.class);
        assertThat(((Putting.Refused) putting).flaws())
                .containsExactly(
                        new Putting.Flaw(
                                "gtin",
                                "The GTIN " + first.gtins().getFirst() + " belongs to “Heron”."));
        assertThat(products.find(second.id())).isNull();
    }

    @Test
    void aWrongCheckDigitAndAMissingNameAreRefusedTogether() {
        var putting = catalogue.put(Draft.of("", "", List.of(Identifier.gtin("4006381333932"))));

        assertThat(flaws(putting)).containsExactly("name", "gtin");
    }

    @Test
    void twoOfOneNameHaveTwoAddressesAndTheOldestIsCalled() {
        var name = "Twin " + Samples.number();
        var first = Samples.draft(name);
        var second = Samples.draft(name);
        catalogue.put(first);
        catalogue.put(second);

        assertThat(products.find(second.id()).slug())
                .isEqualTo(products.find(first.id()).slug() + "-2");
        assertThat(products.called(List.of(name.toUpperCase(), "nobody")))
                .isEqualTo(Map.of(name.toUpperCase(), first.id()));
    }

    @Test
    void whatIsPutTogetherIsFoundAsItIs() {
        var heron = heron();
        var plain = Samples.draft("Plain " + Samples.number(), "Nothing *but* a frame.");

        assertThat(catalogue.add(List.of(heron, plain)))
                .containsExactly(new Putting.Added(heron.id()), new Putting.Added(plain.id()));

        var found = products.find(heron.id());
        assertThat(catalogue.draft(heron.id())).isEqualTo(heron.at(found.slug()));
        assertThat(products.find(plain.id()).html()).contains("<em>but</em>");
        var alone = heron();
        catalogue.put(alone);
        var other = products.find(alone.id());
        assertThat(found.html()).isEqualTo(other.html());
        assertThat(found.standing()).isEqualTo(other.standing());
        assertThat(products.matching(heron.sku(), 5)).containsExactly(found);
        assertThat(products.identified(heron.identifiers()).values())
                .containsOnly(heron.id())
                .hasSize(5);
    }

    @Test
    void whatIsPutTogetherStandsAsIfPutOneByOne() {
        var name = "Triplet " + Samples.number();
        var gtin = Samples.gtin();
        catalogue.put(Samples.draft(name));
        var all =
                List.of(
                        Samples.draft(name),
                        Draft.of("Has it " + gtin, "", List.of(Identifier.gtin(gtin))),
                        Samples.draft(name),
                        Draft.of("Wants it " + gtin, "", List.of(Identifier.gtin("0" + gtin))),
                        Draft.of("", "", List.of(Identifier.gtin("4006381333932"))),
                        Samples.draft("New"),
                        Samples.draft("Address " + gtin).at("new"));

        var became = catalogue.add(all);

        assertThat(became)
                .extracting(it -> it instanceof Putting.Added)
                .containsExactly(true, true, true, false, false, true, false);
        assertThat(flaws(became.get(3))).containsExactly("gtin");
        assertThat(flaws(became.get(4))).containsExactly("name", "gtin");
        assertThat(flaws(became.get(6))).containsExactly("slug");
        assertThat(products.find(all.get(0).id()).slug()).endsWith("-2");
        assertThat(products.find(all.get(2).id()).slug()).endsWith("-3");
        assertThat(products.find(all.get(5).id()).slug()).matches("new-\\d+");
        assertThat(products.find(all.get(3).id())).isNull();
    }

    private static List<String> flaws(Putting putting) {
        return ((Putting.Refused) putting).flaws().stream().map(Putting.Flaw::field).toList();
    }

    @Test
    void aProductNamedLikeARouteIsReached() {
        var draft = Samples.draft("New");
        catalogue.put(draft);

        assertThat(products.find(draft.id()).slug()).matches("new-\\d+");
    }

    @Test
    void reviewsSayWhereItStands() {
        var draft = Samples.draft("Standing");
        catalogue.put(draft);

        transaction.executeWithoutResult(
                _ -> products.stand(Map.of(draft.id(), new Standing(4.08, 4.5, 12))));

        assertThat(products.find(draft.id()).standing()).isEqualTo(new Standing(4.08, 4.5, 12));
        catalogue.put(Samples.draft("Standing still"));
        assertThat(catalogue.put(catalogue.draft(draft.id()).at("standing-" + Samples.number())))
                .isInstanceOf(Putting.Changed.class);
        assertThat(products.find(draft.id()).standing().reviews()).isEqualTo(12);
    }

    @Test
    void allOfThemAreReadInPieces() {
        var draft = Samples.draft("Last");
        catalogue.put(draft);
        var all = new ArrayList<ProductId>();
        var piece = products.after(null, 2);
        while (!piece.isEmpty()) {
            assertThat(piece).hasSizeLessThanOrEqualTo(2);
            piece.forEach(it -> all.add(it.id()));
            piece = products.after(all.getLast(), 2);
        }

        assertThat(all).doesNotHaveDuplicates().contains(draft.id());
    }

    private static Draft heron() {
        var number = Samples.number();
        return new Draft(
                new ProductId(Ids.next()),
                "",
                "Heron",
                "Aldermoor",
                "Upright city bicycle, *belt* drive.",
                null,
                new Price(new BigDecimal("1150"), "EUR"),
                "am-" + number,
                List.of(Samples.gtin()),
                List.of("H/" + number),
                List.of(
                        new Variant("48 cm, moss", "am-" + number + "-48", Samples.gtin()),
                        new Variant("54 cm", "", "")),
                List.of(
                        new Picture(new PictureId(Ids.next()), "Heron from the right"),
                        new Picture(new PictureId(Ids.next()), "")));
    }
}
