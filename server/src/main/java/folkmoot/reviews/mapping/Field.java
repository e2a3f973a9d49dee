package folkmoot.reviews.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a column of a file of reviews can be. Its name in lower case is what `--map` and
/// `names.properties` call it.
public enum Field {
    STARS("how many stars"),
    TEXT("what was written"),
    TITLE("its title"),
    PRODUCT("the product's name"),
    SKU("the product's number"),
    GTIN("the product's EAN, UPC or ISBN"),
    MPN("the maker's part number"),
    BRAND("who makes the product"),
    CATEGORY("what sort of product"),
    DATE("when it was written"),
    AUTHOR("the name to show"),
    ANONYMOUS("whether the name is to be hidden"),
    PERSON("who wrote it, not shown"),
    ID("the review's number"),
    PROS("what was good"),
    CONS("what was bad"),
    LANGUAGE("the language"),
    INCENTIVE("whether something was given for it"),
    EXPERIENCED("when the product was used"),
    LEAST("the fewest stars possible"),
    MOST("the most stars possible"),
    SPAM("whether it is spam"),
    RELATIONSHIP("how the writer is connected with the brand"),
    NOTE("what was given for it"),
    ORIGIN("where it comes from"),
    COLLECTED("who collected it"),
    FORMAT("which of our own formats it is"),
    REPLY("what the brand replied"),
    REPLIED("when it replied"),
    REPLIER("who replied"),
    PHOTOS("where photos are"),
    PHOTO_WORDS("what is to be seen on them"),
    ADDRESS("the product's page");

    private final String words;

    Field(String words) {
        this.words = words;
    }

    /// For people.
    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// [IllegalArgumentException] with words for the operator where there is none of that name.
    public static Field of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "--map %s: there are %s".formatted(code, codes())));
    }

    private static String codes() {
        return Arrays.stream(values()).map(Field::code).collect(Collectors.joining(", "));
    }
}
