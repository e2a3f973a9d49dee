package folkmoot.transparency;

import folkmoot.Folkmoot;
import folkmoot.TestDatabase;
import folkmoot.reviews.Bench;
import folkmoot.site.Ids;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import folkmoot.talk.PostId;
import folkmoot.talk.Publishing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A place in which several people say something without end, every third time something that is
/// held. It says `deed` for each that was acknowledged, until it is killed.
final class Deeds {

    private static final int PEOPLE = 4;
    private static final int BEFORE_PACE = 40;

    /// So many that nobody cools one down.
    private static final int REVIEWS = 6;

    private Deeds() {}

    static Process start(Path data, List<String> database) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(
                        List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Deeds.class.getName());
        command.addAll(List.of("--server.port=-1", "--folkmoot.data=" + data));
        command.addAll(database);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    public static void main(String[] settings) {
        var place = new SpringApplicationBuilder(Folkmoot.class, Bench.class).run(settings);
        var bench = place.getBean(Bench.class);
        var conversation = place.getBean(Conversation.class);
        var reviews = reviews(bench, place.getBean(JdbcClient.class));
        for (var person = 0; person < PEOPLE; person++) {
            Thread.ofPlatform().start(() -> say(bench, conversation, reviews));
        }
    }

    // Those that an earlier life has left, and new ones until there are enough.
    private static List<PostId> reviews(Bench bench, JdbcClient sql) {
        var reviews = new ArrayList<PostId>();
        sql.sql("SELECT id FROM talk.post ORDER BY id LIMIT " + REVIEWS)
                .query(UUID.class)
                .list()
                .forEach(it -> reviews.add(new PostId(it)));
        while (reviews.size() < REVIEWS) {
            reviews.add(
                    bench.review(
                            bench.writer(),
                            bench.product(),
                            Bench.appraisal(4),
                            "Good",
                            "It is good."));
        }
        return reviews;
    }

    private static void say(Bench bench, Conversation conversation, List<PostId> reviews) {
        while (true) {
            var author = bench.writer();
            for (var deed = 0; deed < BEFORE_PACE; deed++) {
                var words = deed % 3 == 0 ? "Casino: click here https://bit.ly/" : "Fine ";
                var review = reviews.get(deed % REVIEWS);
                var said =
                        conversation.post(
                                author,
                                new CommentId(Ids.next()),
                                review,
                                null,
                                words + System.nanoTime());
                if (!(said instanceof Publishing.Refused)) {
                    IO.println("deed");
                }
            }
        }
    }

    /// What a child needs to find the database.
    static List<String> settings(TestDatabase database) {
        return Arrays.asList(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
    }
}
