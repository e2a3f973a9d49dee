package folkmoot.reviews.review;

import folkmoot.media.PictureId;
import folkmoot.media.PictureView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The columns that are lists of more than one kind of thing.
public final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<List<Photo>> PHOTOS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Integer>> ATTRIBUTES = new TypeReference<>() {};

    /// All that a page needs to know of a photo, so that lists ask nobody else.
    private record Photo(UUID picture, String alt, int width, int height, String colour) {}

    private Json() {}

    static String write(Map<String, Integer> attributes) {
        return MAPPER.writeValueAsString(attributes);
    }

    static String write(List<PictureView> photos) {
        return MAPPER.writeValueAsString(
                photos.stream()
                        .map(it ->
                                new Photo(
                                        it.id().value(),
                                        it.alt(),
                                        it.width(),
                                        it.height(),
                                        it.colour()))
                        .toList());
    }

    public static List<PictureView> photos(String json) {
        return json.equals("[]")
                ? List.of()
                : MAPPER.readValue(json, PHOTOS).stream()
                        .map(it ->
                                new PictureView(
                                        new PictureId(it.picture()),
                                        it.alt(),
                                        it.width(),
                                        it.height(),
                                        it.colour()))
                        .toList();
    }

    static Map<String, Integer> attributes(String json) {
        return json.equals("{}") ? Map.of() : MAPPER.readValue(json, ATTRIBUTES);
    }
}
