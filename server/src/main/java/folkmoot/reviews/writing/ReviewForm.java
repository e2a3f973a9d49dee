package folkmoot.reviews.writing;

import folkmoot.media.PictureView;
import folkmoot.reviews.review.ReviewView;
import folkmoot.talk.PostView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A review as a browser sends it, drawn again as typed when something is wrong with it. `photos`
/// are those that are here already, `alts` what is to be seen on each; `captions` go with files
/// that come with the form. `key` owns a guest's photos until it is known who they are.
public record ReviewForm(
        String stars,
        String title,
        String text,
        String pros,
        String cons,
        Map<String, String> attributes,
        String experienced,
        String relationship,
        String incentive,
        String incentiveNote,
        boolean honest,
        List<String> photos,
        List<String> alts,
        List<String> removed,
        @Nullable List<String> captions,
        String key) {

    private static final String ATTRIBUTE = "attribute-";

    public static final ReviewForm EMPTY = of(Map.of());

    /// From the fields of a request or a draft.
    public static ReviewForm of(Map<String, List<String>> fields) {
        return new ReviewForm(
                one(fields, "stars"),
                one(fields, "title").strip(),
                one(fields, "text").strip().replace("\r\n", "\n"),
                one(fields, "pros").strip().replace("\r\n", "\n"),
                one(fields, "cons").strip().replace("\r\n", "\n"),
                attributes(fields),
                one(fields, "experienced").strip(),
                one(fields, "relationship"),
                one(fields, "incentive"),
                one(fields, "incentiveNote").strip(),
                !one(fields, "honest").isEmpty(),
                fields.getOrDefault("photo", List.of()),
                fields.getOrDefault("alt", List.of()),
                fields.getOrDefault("remove", List.of()),
                fields.get("caption"),
                one(fields, "key"));
    }

    /// As a review says it now.
    static ReviewForm of(ReviewView review, PostView post) {
        var said = review.appraisal();
        var since = said.experienced();
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("stars", List.of(String.valueOf(said.stars())));
        fields.put("title", List.of(post.title()));
        fields.put("text", List.of(post.body()));
        fields.put("pros", List.of(String.join("\n", said.pros())));
        fields.put("cons", List.of(String.join("\n", said.cons())));
        said.attributes().forEach((key, stars) -> fields.put(ATTRIBUTE + key, List.of("" + stars)));
        fields.put("experienced", List.of(since == null ? "" : since.toString().substring(0, 7)));
        fields.put("relationship", List.of(said.relationship().code()));
        fields.put("incentive", List.of(said.incentive().code()));
        fields.put("incentiveNote", List.of(said.incentiveNote()));
        fields.put("photo", said.photos().stream().map(it -> it.id().toString()).toList());
        fields.put("alt", said.photos().stream().map(PictureView::alt).toList());
        return of(fields);
    }

    static Map<String, List<String>> fields(Map<String, String[]> parameters) {
        var fields = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> fields.put(name, List.of(values)));
        return fields;
    }

    /// As [#of] takes them: what is to be typed again.
    Map<String, List<String>> fields() {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("stars", List.of(stars));
        fields.put("title", List.of(title));
        fields.put("text", List.of(text));
        fields.put("pros", List.of(pros));
        fields.put("cons", List.of(cons));
        attributes.forEach((name, rating) -> fields.put(ATTRIBUTE + name, List.of(rating)));
        fields.put("experienced", List.of(experienced));
        fields.put("relationship", List.of(relationship));
        fields.put("incentive", List.of(incentive));
        fields.put("incentiveNote", List.of(incentiveNote));
        fields.put("photo", photos);
        fields.put("alt", alts);
        if (honest) {
            fields.put("honest", List.of("1"));
        }
        return fields;
    }

    /// The same with other photos.
    ReviewForm with(List<String> ids, List<String> words, String owner) {
        return new ReviewForm(
                stars,
                title,
                text,
                pros,
                cons,
                attributes,
                experienced,
                relationship,
                incentive,
                incentiveNote,
                honest,
                ids,
                words,
                List.of(),
                null,
                owner);
    }

    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    List<String> points(String written) {
        return written.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    private static Map<String, String> attributes(Map<String, List<String>> fields) {
        var rated = new LinkedHashMap<String, String>();
        fields.forEach((name, values) -> {
            if (name.startsWith(ATTRIBUTE) && !values.isEmpty()) {
                rated.put(name.substring(ATTRIBUTE.length()), values.getFirst());
            }
        });
        return rated;
    }

    private static String one(Map<String, List<String>> fields, String name) {
        var values = fields.get(name);
        return values == null || values.isEmpty()
                ? ""
                : Objects.requireNonNullElse(values.getFirst(), "");
    }
}
