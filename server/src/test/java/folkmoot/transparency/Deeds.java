package folkmoot.transparency;

import folkmoot.Folkmoot;
import folkmoot.TestDatabase;
import folkmoot.reviews.Bench;
import folkmoot.site.Ids;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import folkmoot.talk.PostId;
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
        var review = review(bench, place.getBean(JdbcClient.class));
        for (var person = 0; person < PEOPLE; person++) {
            Thread.ofPlatform().start(() -> say(bench, conversation, review));
        }
    }

    // The one that an earlier life has left, else a new one.
    private static PostId review(Bench bench, JdbcClient sql) {
        return sql.sql("SELECT id FROM talk.post LIMIT 1")
                .query(UUID.class)
                .optional()
                .map(PostId::new)
                .orElseGet(() ->
                        bench.review(
                                bench.writer(),
                                bench.product(),
                                Bench.appraisal(4),
                                "Good",
                                "It is good."));
    }

    private static void say(Bench bench, Conversation conversation, PostId review) {
        while (true) {
            var author = bench.writer();
            for (var deed = 0; deed < BEFORE_PACE; deed++) {
                var words = deed % 3 == 0 ? "Casino: click here https://bit.ly/" : "Fine ";
                conversation.post(
                        author, new CommentId(Ids.next()), review, null, words + System.nanoTime());
                IO.println("deed");
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
