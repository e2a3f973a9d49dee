package folkmoot.transparency;

import folkmoot.Folkmoot;
import folkmoot.Jvm;
import folkmoot.TestDatabase;
import folkmoot.people.Actor;
import folkmoot.people.Members;
import folkmoot.people.account.Erasing;
import folkmoot.products.ProductId;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.reviews.Bench;
import folkmoot.site.Ids;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import folkmoot.talk.PostId;
import folkmoot.talk.Posts;
import folkmoot.talk.Publishing;
import folkmoot.transparency.roll.Enrolling;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A place in which several people say something without end, every third time something that is
/// held, and take some of it back, while it is entered in lists. It says `said` or `took back` for
/// each deed that was acknowledged, until it is killed.
final class Deeds {

    private static final int PEOPLE = Integer.getInteger("folkmoot.people", 4);
    private static final int BEFORE_PACE = 40;

    /// So many that nobody cools one down.
    private static final int REVIEWS = 6;

    /// What it complains of stands in the file.
    static Process start(Path data, List<String> database, Path complaints) throws IOException {
        var command = Jvm.running(Deeds.class, "-Xmx256m", "-Dfolkmoot.people=" + PEOPLE);
        command.addAll(List.of("--server.port=-1", "--folkmoot.data=" + data));
        command.addAll(database);
        return new ProcessBuilder(command).redirectError(complaints.toFile()).start();
    }

    public static void main(String[] settings) {
        var place = new SpringApplicationBuilder(Folkmoot.class, Bench.class).run(settings);
        var deeds = new Deeds(place);
        for (var person = 0; person < PEOPLE; person++) {
            Thread.ofPlatform().start(deeds::live);
        }
        deeds.enrol();
    }

    private final ApplicationContext place;
    private final List<PostId> reviews;
    private final ProductView product;
    private final AtomicInteger lives = new AtomicInteger();

    private Deeds(ApplicationContext place) {
        this.place = place;
        var bench = place.getBean(Bench.class);
        var sql = place.getBean(JdbcClient.class);
        this.reviews = reviews(bench, sql);
        this.product =
                sql.sql("SELECT product FROM talk.post ORDER BY id LIMIT 1")
                        .query(UUID.class)
                        .optional()
                        .map(it -> place.getBean(Products.class).find(new ProductId(it)))
                        .orElseThrow();
    }

    // Far more often than usual, so that it is at it when the end comes.
    private void enrol() {
        while (true) {
            place.getBean(Enrolling.class).enrol();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
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

    private void live() {
        var bench = place.getBean(Bench.class);
        var members = place.getBean(Members.class);
        while (true) {
            var life = lives.incrementAndGet();
            var name = "Writer " + System.nanoTime() + " " + life;
            var author = members.join(name, name.replace(' ', '.') + "@post.example", null);
            var own = bench.review(author, product, Bench.appraisal(4), name, "About " + name);
            IO.println("said");
            say(author);
            if (life % 4 == 0) {
                place.getBean(Erasing.class).erase(author.id());
                IO.println("took back");
            } else if (life % 4 == 1) {
                place.getBean(TransactionTemplate.class)
                        .executeWithoutResult(
                                _ -> place.getBean(Posts.class).withdraw(author, own));
                IO.println("took back");
            }
        }
    }

    private void say(Actor.Member author) {
        for (var deed = 0; deed < BEFORE_PACE; deed++) {
            var words = deed % 3 == 0 ? "Casino: click here https://bit.ly/" : "Fine ";
            var review = reviews.get(deed % REVIEWS);
            var said =
                    place.getBean(Conversation.class)
                            .post(
                                    author,
                                    new CommentId(Ids.next()),
                                    review,
                                    null,
                                    words + System.nanoTime());
            if (!(said instanceof Publishing.Refused)) {
                IO.println("said");
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
