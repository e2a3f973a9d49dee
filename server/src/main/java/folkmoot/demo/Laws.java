package folkmoot.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A rule that somebody proposed in the sample year, and what became of it. `ago` are days before
/// the last one, `yes` and so on ballots.
record Laws(
        String by,
        int ago,
        List<String> signers,
        String rationale,
        String answer,
        List<String> statements,
        int yes,
        int no,
        int abstain,
        List<String> reasons,
        boolean open,
        @Nullable Veto veto,
        @Nullable Override override,
        JsonNode rule) {

    record Veto(String ground, String reason) {}

    record Override(int yes, int no) {}

    private static final List<String> FILES =
            List.of(
                    "sources-for-warnings",
                    "no-discount-codes",
                    "answers-not-slogans",
                    "longer-reviews",
                    "three-links");

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(
                            tools.jackson.databind.DeserializationFeature
                                    .FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(
                            tools.jackson.databind.DeserializationFeature
                                    .FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    String name() {
        return rule.path("rule").asString();
    }

    static Stream<Laws> all() {
        return FILES.stream().map(Laws::read);
    }

    private static Laws read(String name) {
        try (var in = new ClassPathResource("demo/laws/" + name + ".json").getInputStream()) {
            return JSON.readValue(in, Laws.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
