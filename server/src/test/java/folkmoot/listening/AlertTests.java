package folkmoot.listening;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.products.ProductView;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever speaks for the brand is told what happens, here, by mail and by a signed call.
@FolkmootTest
class AlertTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Mailbox mailbox;
    @Autowired Bench bench;
    @Autowired ScheduledTaskHolder errands;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    @Test
    void aBurstOfReviewsIsToldOnceHereByMailAndToPrograms() throws Exception {
        var calls = new LinkedBlockingQueue<Map.Entry<String, String>>();
        var times = new AtomicInteger();
        try (var shop = new Neighbour()) {
            shop.on(
                    "/told",
                    it -> {
                        var body =
                                new String(
                                        it.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                        calls.add(
                                Map.entry(
                                        it.getRequestHeaders().getFirst("Folkmoot-Signature"),
                                        body));
                        Neighbour.say(it, times.incrementAndGet() == 1 ? 503 : 200, "");
                    });
            post("/listening/alerts/mail", "on", "true", cast.bert());
            assertThat(post("/listening/hooks", "url", shop.url("/told"), cast.bert()))
                    .hasStatus(403);
            assertThat(post("/listening/hooks", "url", "file:///etc/passwd", cast.cleo()))
                    .hasStatus(422);
            assertThat(post("/listening/hooks", "url", shop.url("/told"), cast.cleo()))
                    .hasStatus(303);
            var secret =
                    page("/listening/alerts", cast.cleo()).select("details code").last().text();
            assertThat(page("/listening/alerts", cast.bert()).html()).doesNotContain(secret);

            assertThat(clear()).isZero();

            // Written by somebody who was not asked by the form.
            var nowhere = Ids.next();
            sql.sql(
                            "INSERT INTO listening.hook (id, url, secret, added_by, added_at) SELECT ?, 'no address', 's', added_by, added_at FROM listening.hook")
                    .param(nowhere)
                    .update();

            assertThat(clear()).isEqualTo(1);
            run("visit.Sealing.seal");
            assertThat(clear()).isZero();

            var product = bench.product();
            // All at once: whoever looks by the clock meanwhile sees none of them or twelve.
            transaction.executeWithoutResult(_ -> twelveReviews(product));
            run("own.Watching.look");
            run("own.Watching.look");

            var about =
                    page("/listening/alerts", cast.bert())
                            .select(".hit:contains(" + product.name() + ")");
            assertThat(about).hasSize(1);
            assertThat(about.text())
                    .contains("12 reviews of " + product.name() + " came in an hour");
            assertThat(page("/", cast.bert()).select(".rail__part").text())
                    .contains(product.name());
            assertThat(page("/", cast.ann()).select(".rail__part").text())
                    .doesNotContain("What you should know");
            assertThat(page("/listening", cast.bert()).text()).contains(" new");
            var letter = mailbox.letters(cast.bert().email()).getFirst();
            assertThat(letter).contains("12 reviews").contains("/products/");

            sql.sql(
                            "UPDATE listening.call SET hook = :hook, next_at = now() - interval '1 minute' WHERE hook = :hook")
                    .param("hook", nowhere)
                    .update();
            run("alert.Calling.look");
            assertThat(calls.poll(20, TimeUnit.SECONDS))
                    .as("one that cannot be made keeps no other from being made")
                    .isNotNull();
            await("attempts = 1 AND last_error <> ''");
            sql.sql("UPDATE listening.call SET next_at = now() WHERE next_at IS NOT NULL").update();
            run("alert.Calling.look");
            var call = calls.poll(20, TimeUnit.SECONDS);
            assertThat(call).isNotNull();
            assertThat(call.getValue()).contains("\"kind\":\"product\"").contains(product.name());
            assertThat(call.getKey()).isEqualTo(signature(secret, call));
            await("done_at IS NOT NULL");

            var end =
                    page("/listening/alerts", cast.cleo())
                            .select("form[action^=/listening/hooks/]");
            for (var presses = 0; presses < 2; presses++) {
                assertThat(post(end.attr("action"), "x", "", cast.cleo())).hasStatus(303);
            }
            assertThat(post(end.attr("action"), "x", "", cast.bert())).hasStatus(403);
        }
    }

    private void twelveReviews(ProductView product) {
        for (var i = 0; i < 12; i++) {
            bench.review(
                    bench.writer(),
                    product,
                    Bench.appraisal(5),
                    "Splendid " + i,
                    "Whoever has it wants number " + i + " of it.");
        }
    }

    private long clear() {
        return sql.sql("SELECT count(*) FROM listening.hook WHERE secret IS NOT NULL")
                .query(Long.class)
                .single();
    }

    private static String signature(String secret, Map.Entry<String, String> call)
            throws Exception {
        var time = call.getKey().substring(2, call.getKey().indexOf(','));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var digest = mac.doFinal((time + "." + call.getValue()).getBytes(StandardCharsets.UTF_8));
        return "t=" + time + ",sha256=" + HexFormat.of().formatHex(digest);
    }

    private void await(String condition) throws InterruptedException {
        for (var i = 0; i < 200; i++) {
            if (sql.sql("SELECT count(*) FROM listening.call WHERE " + condition)
                            .query(Long.class)
                            .single()
                    > 0) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(condition);
    }

    // What happens by itself now and then happens now.
    private void run(String errand) {
        errands.getScheduledTasks().stream()
                .map(it -> it.getTask().getRunnable())
                .filter(it -> it.toString().endsWith(errand))
                .forEach(Runnable::run);
    }

    private Document page(String path, Cast.Player reader) {
        return Read.page(browser, path, reader.cookie());
    }

    private MvcTestResult post(String path, String name, String value, Cast.Player by) {
        return browser.post().uri(path).cookie(by.cookie()).param(name, value).exchange();
    }
}
