package tlog.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static tlog.audit.Chronicle.SPAM;
import static tlog.audit.Chronicle.founded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tlog.Nullable;
import tlog.commit.Opening;
import tlog.entry.Act;
import tlog.entry.By;
import tlog.entry.Detail;
import tlog.feed.Publication;
import tlog.feed.Publication.State;
import tlog.finding.Fault;
import tlog.tree.Frontier;
import tlog.tree.Hash;

/// What was published, and what a server may say became of it.
class PublishedTests {

    @TempDir Path folder;

    private final Chronicle log = founded();
    private final Map<Long, List<Publication>> lists = new LinkedHashMap<>();

    @Test
    void everyWayToGoIsAccountedFor() throws Exception {
        honest();

        var inFolder = Verdict.on(written(), folder);
        assertThat(inFolder.code()).as(inFolder.said()).isZero();
        assertThat(inFolder.said())
                .contains(
                        "7 in 2 lists, 2 public, 1 changed, 1 earlier, 1 withheld, 1 beneath, 1 gone")
                .contains("no pages looked at");
        var served = ServerTests.served(written(), List.of());
        assertThat(served.code()).as(served.said()).isZero();
        assertThat(served.said()).contains("2 pages looked at");
    }

    @Test
    void whatIsGoneWithoutAWordIsFound() throws Exception {
        lie(Fault.ROLL, first -> change(first, 0, State.MISSING, null, null, null));
        lie(Fault.ROLL, first -> change(first, 0, State.WITHHELD, null, null, null));
        lie(Fault.ROLL, first -> change(first, 0, State.GONE, null, null, null));
        lie(Fault.ROLL, first -> change(first, 0, State.GONE, 0L, null, null));
        lie(Fault.ROLL, first -> change(first, 0, State.PUBLIC, null, null, "00".repeat(32)));
        lie(Fault.ROLL, first -> change(first, 0, State.EARLIER, first, 0L, null));
        lie(Fault.ROLL, first -> change(first, 0, State.EARLIER, list(1), 1L, null));
    }

    @Test
    void anEntryTakesBackWhatItCountsAndNothingElse() throws Exception {
        lie(
                Fault.ROLL,
                first -> {
                    var gone = lists.get(first).get(2);
                    change(first, 0, State.GONE, gone.in(), null, null);
                });
        lie(Fault.ROLL, first -> change(first, 2, State.GONE, null, null, null));
    }

    @Test
    void aListIsTheOneThatWasSigned() throws Exception {
        lie(Fault.ROLL, first -> lists.get(first).removeLast());
        lie(Fault.MISSING, lists::remove);
        lie(
                Fault.OPENING,
                first -> {
                    var line = lists.get(first).getFirst();
                    var other = Opening.fresh("/posts/other " + "00".repeat(32));
                    lists.get(first)
                            .set(
                                    0,
                                    new Publication(
                                            0,
                                            line.c(),
                                            State.PUBLIC,
                                            other,
                                            null,
                                            null,
                                            null,
                                            null));
                });
    }

    @Test
    void aPageThatIsNotThereOrSaysSomethingElseIsFound() throws Exception {
        honest();
        log.files.put("posts/a", "<p>Nothing</p>".getBytes(StandardCharsets.UTF_8));
        var other = ServerTests.served(written(), List.of());
        assertThat(other.code()).as(other.said()).isEqualTo(Fault.ROLL.code());
        assertThat(other.said()).contains("/posts/a");

        log.files.remove("posts/a");
        assertThat(ServerTests.served(written(), List.of()).code()).isEqualTo(Fault.ROLL.code());
    }

    // Two lists: what is public, changed, taken back, withheld, beneath that, and with newer words.
    private void honest() {
        var hidden = log.hide(SPAM);
        var withheld = log.objects.get(hidden).text();
        var first =
                publish("/posts/a", "/posts/b", "/posts/c", withheld, "/comments/d", "/posts/e");
        var gone = lists.get(first).get(2);
        var second = publish("/posts/e");
        change(first, 1, State.CHANGED, null, null, null);
        change(first, 2, State.GONE, takeBack(gone), null, null);
        change(first, 3, State.WITHHELD, null, null, null);
        change(first, 5, State.EARLIER, second, 0L, null);
        var line = lists.get(first).get(4);
        lists.get(first)
                .set(
                        4,
                        new Publication(
                                4,
                                line.c(),
                                State.BENEATH,
                                line.open(),
                                null,
                                null,
                                null,
                                withheld));
    }

    private void lie(Fault fault, Consumer<Long> lie) throws IOException {
        var told = new PublishedTests();
        told.folder = folder.resolve("lie" + System.nanoTime());
        told.honest();
        lists.clear();
        lists.putAll(told.lists);
        lie.accept(list(0));
        told.lists.clear();
        told.lists.putAll(lists);
        var verdict = Verdict.on(told.written(), told.folder);

        assertThat(verdict.code()).as(verdict.said()).isEqualTo(fault.code());
    }

    private long list(int which) {
        return lists.keySet().stream().skip(which).findFirst().orElseThrow();
    }

    private void change(
            long list,
            int n,
            State state,
            @Nullable Long in,
            @Nullable Long at,
            @Nullable String now) {
        var line = lists.get(list).get(n);
        var open = state == State.GONE ? null : line.open();
        if (open == null && state != State.GONE) {
            open = Opening.fresh("/posts/c " + "00".repeat(32));
        }
        lists.get(list).set(n, new Publication(n, line.c(), state, open, in, at, now, null));
    }

    private long publish(String... paths) {
        var lines = new ArrayList<Publication>();
        for (var path : paths) {
            var words = "{\"html\":\"<p>About <b>%s</b></p>\"}".formatted(path);
            var open = Opening.fresh(path + " " + sha256(words));
            lines.add(
                    new Publication(
                            lines.size(),
                            open.commitment(),
                            State.PUBLIC,
                            open,
                            null,
                            null,
                            null,
                            null));
            log.files.put("log/words" + path, words.getBytes(StandardCharsets.UTF_8));
            log.files.put(
                    path.substring(1),
                    "<html>\n <p class=\"x\">About\n <b>%s</b></p>".formatted(path).getBytes());
        }
        var list =
                log.add(
                        log.draft(Act.PUBLISH, By.of(By.Kind.SERVER))
                                .detail(roll(lines.toArray(Publication[]::new))));
        lists.put(list, lines);
        return list;
    }

    private long takeBack(Publication... lines) {
        return log.add(log.draft(Act.UNPUBLISH, By.of(By.Kind.AUTHOR)).detail(roll(lines)));
    }

    private static Detail roll(Publication... lines) {
        var tree = new Frontier();
        Arrays.stream(lines).forEach(it -> tree.add(Hash.leaf(it.c().hash().bytes())));
        return new Detail.Roll(tree.size(), tree.root());
    }

    private Chronicle written() {
        lists.forEach((list, lines) -> {
            var text = new StringBuilder();
            lines.forEach(it -> text.append(it.line()).append('\n'));
            log.files.put("log/roll/" + list, text.toString().getBytes(StandardCharsets.UTF_8));
        });
        return log;
    }

    private static String sha256(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
