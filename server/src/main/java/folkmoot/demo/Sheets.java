package folkmoot.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What is written down of the sample place, below `demo/` on the class path.
record Sheets(
        List<Person> people, List<Product> products, List<Reviews> reviews, List<Thanks> thanks) {

    /// The twelve products, cars first, by the names of their files.
    private static final List<String> PRODUCTS =
            List.of(
                    "tarn", "fen", "crag", "lark", "dray", "heron", "wren", "kite", "merlin",
                    "stoat", "ox", "finch");

    /// One of the sixty; joined that many days before the last one.
    record Person(String key, String name, String hats, int days, String about) {

        /// Works for the brand.
        boolean inside() {
            return hats.equals("staff") || hats.equals("lead");
        }

        String email() {
            return key + (inside() ? "@aldermoor.example" : "@people.example");
        }

        String portraitFile() {
            return "portraits/" + key + ".jpg";
        }

        /// Not everybody shows their face.
        Resource portrait() {
            return file(portraitFile());
        }
    }

    record Product(
            String slug,
            String name,
            String category,
            String description,
            String sku,
            String gtin,
            String mpn,
            int price,
            String alt,
            List<Variant> variants) {}

    record Variant(String name, String sku) {}

    record Reviews(String product, List<Review> reviews) {}

    record Review(
            String by,
            LocalDate on,
            int stars,
            String title,
            String text,
            List<String> pros,
            List<String> cons,
            Map<String, Integer> attributes,
            LocalDate experienced,
            boolean verified,
            String relationship,
            String incentive,
            String lang,
            int helpful,
            int unhelpful,
            @Nullable Reply reply,
            List<Comment> comments,
            List<Photo> photos) {

        Review {
            pros = orNone(pros);
            cons = orNone(cons);
            comments = orNone(comments);
            photos = orNone(photos);
        }
    }

    record Reply(String by, LocalDate on, String text) {}

    record Photo(String file, String alt) {}

    record Comment(String by, int after_hours, String text, int helpful, List<Comment> replies) {

        Comment {
            replies = orNone(replies);
        }
    }

    record Thanks(LocalDate on, String from, String to, String about, String line) {}

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    Person person(String key) {
        return people.stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
    }

    Product product(String slug) {
        return products.stream().filter(it -> it.slug().equals(slug)).findFirst().orElseThrow();
    }

    static Sheets read() {
        return new Sheets(
                lines("people.tsv").stream()
                        .map(it -> new Person(it[0], it[1], it[2], Integer.parseInt(it[3]), it[4]))
                        .toList(),
                PRODUCTS.stream()
                        .map(it -> json("products/" + it + ".json", Product.class))
                        .toList(),
                PRODUCTS.stream()
                        .map(it -> json("reviews/" + it + ".json", Reviews.class))
                        .toList(),
                lines("thanks.tsv").stream()
                        .map(it -> new Thanks(LocalDate.parse(it[0]), it[1], it[2], it[3], it[4]))
                        .toList());
    }

    static Resource file(String name) {
        return new ClassPathResource("demo/" + name);
    }

    private static List<String[]> lines(String name) {
        try {
            return file(name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(it -> it.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T json(String name, Class<T> type) {
        try (var in = file(name).getInputStream()) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
