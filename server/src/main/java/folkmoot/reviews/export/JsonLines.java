package folkmoot.reviews.export;

import folkmoot.reviews.ReviewExport;
import folkmoot.reviews.Source;
import folkmoot.reviews.Verification;
import folkmoot.reviews.reply.ReplyView;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/// An object on each line: everything that a review says. The mapping knows these names and reads
/// them without guessing.
final class JsonLines implements Sheet {

    private static final JsonMapper JSON = new JsonMapper();

    private final Writer out;

    JsonLines(Writer out) {
        this.out = out;
    }

    @Override
    public void add(Entry it) throws IOException {
        out.write(JSON.writeValueAsString(line(it)));
        out.write('\n');
    }

    private static Map<String, Object> line(Entry it) {
        var review = it.review();
        var said = review.appraisal();
        var line = new LinkedHashMap<String, Object>();
        line.put("format", ReviewExport.FORMAT);
        line.put("id", it.post().id().toString());
        line.put("address", it.address());
        line.put("product", product(it));
        line.put("stars", said.stars());
        put(line, "title", it.post().title());
        put(line, "text", it.post().body());
        put(line, "pros", Entry.lines(said.pros()));
        put(line, "cons", Entry.lines(said.cons()));
        put(line, "attributes", said.attributesByKey());
        put(line, "photos", photos(it));
        line.put("language", review.language());
        line.put("posted_at", review.postedAt().toString());
        put(line, "experienced", Objects.toString(said.experienced(), ""));
        put(line, "author", it.author());
        line.put("relationship", said.relationship().code());
        line.put("incentive", said.incentive().code());
        put(line, "incentive_note", said.incentiveNote());
        // Said for other readers; whoever brings it in here takes neither for granted.
        put(line, "source", review.source() == Source.IMPORTED ? "" : review.source().code());
        put(
                line,
                "verification",
                review.verification() == Verification.NONE ? "" : review.verification().code());
        put(line, "origin", review.origin());
        var reply = review.reply();
        if (reply != null && !reply.held()) {
            line.put("reply", reply(it, reply));
        }
        return line;
    }

    private static Map<String, Object> product(Entry it) {
        var product = new LinkedHashMap<String, Object>();
        product.put("name", it.product().name());
        put(product, "brand", it.brand());
        put(product, "skus", it.skus());
        put(product, "gtins", it.gtins());
        put(product, "mpns", it.mpns());
        product.put("address", it.productAddress());
        return product;
    }

    // A photo without words keeps its place among the others.
    private static List<Map<String, String>> photos(Entry it) {
        var photos = new ArrayList<Map<String, String>>();
        for (var photo : it.photos()) {
            var one = new LinkedHashMap<String, String>();
            one.put("url", photo.url());
            one.put("alt", photo.alt());
            photos.add(one);
        }
        return photos;
    }

    private static Map<String, Object> reply(Entry it, ReplyView reply) {
        var written = new LinkedHashMap<String, Object>();
        put(written, "author", it.replier());
        written.put("text", reply.body());
        written.put("language", reply.language());
        written.put("posted_at", reply.postedAt().toString());
        return written;
    }

    private static void put(Map<String, Object> into, String name, String value) {
        if (!value.isEmpty()) {
            into.put(name, value);
        }
    }

    private static void put(Map<String, Object> into, String name, List<?> values) {
        if (!values.isEmpty()) {
            into.put(name, values);
        }
    }

    private static void put(Map<String, Object> into, String name, Map<?, ?> values) {
        if (!values.isEmpty()) {
            into.put(name, values);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
