import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/// How fast reviews come in: `./folkmoot bench import [--rows N] [--keep FOLDER]`.
///
/// Writes a file of reviews that are made up but shaped like real ones (always the same for the same
/// N), brings it into a fresh place with the embedded, durable database by the same command that
/// operators use, and prints rows per second, time and memory. `--file FILE` only writes the file.
///
/// The shape: one product for 200 reviews, a few of them with a large part of all; two thirds
/// English, then German, French, Spanish and Japanese; texts of 180 letters in the middle, 300 on
/// average, some of several thousand; words as frequent as words are, with a long tail of rare
/// ones; mostly five stars; one in a hundred without stars or text.
public final class Import {

    private static final Pattern SUMMARY =
            Pattern.compile("([\\d,]+) records: .* It took (\\d+):(\\d\\d)\\.");

    public static void main(String[] words) throws Exception {
        var home = Path.of(words[0]);
        var said = said(words);
        var rows = Integer.parseInt(said.getOrDefault("--rows", "1000000").replace("_", ""));
        if (said.containsKey("--file")) {
            write(Path.of(said.get("--file")), rows);
            return;
        }
        var folder =
                said.containsKey("--keep")
                        ? Files.createDirectories(Path.of(said.get("--keep")))
                        : Files.createTempDirectory("folkmoot-bench");
        try {
            run(home, folder, rows);
        } finally {
            if (!said.containsKey("--keep")) {
                remove(folder);
            }
        }
    }

    private static Map<String, String> said(String[] words) {
        var said = new HashMap<String, String>();
        for (var i = 1; i + 1 < words.length; i += 2) {
            said.put(words[i], words[i + 1]);
        }
        return said;
    }

    private static void run(Path home, Path folder, int rows) throws Exception {
        var file = folder.resolve("reviews.csv");
        IO.println("Writing %,d reviews to %s".formatted(rows, file));
        write(file, rows);
        IO.println(
                "%,d MiB; load of the machine before: %s"
                        .formatted(Files.size(file) >> 20, load()));

        var began = System.nanoTime();
        var command = new ArrayList<>(List.of(home.resolve("folkmoot").toString()));
        command.addAll(List.of("import", "reviews", file.toString(), "--yes", "--source", "bench"));
        command.addAll(List.of("--data", folder.resolve("place").toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var watch = new Watch(process.toHandle());
        Thread.ofPlatform().daemon().start(watch);
        var took = 0L;
        var brought = 0L;
        for (var line : (Iterable<String>) process.inputReader().lines()::iterator) {
            IO.println("  " + line);
            var summary = SUMMARY.matcher(line);
            if (summary.find()) {
                brought = Long.parseLong(summary.group(1).replace(",", ""));
                took = Long.parseLong(summary.group(2)) * 60 + Long.parseLong(summary.group(3));
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The import failed");
        }
        var all = (System.nanoTime() - began) / 1e9;
        IO.println(
                """

                %,d records
                the import itself      %,d s, %,.0f records a second
                with start and stop    %,.0f s, %,.0f records a second
                memory, at most        %,d MiB: Java %,d, PostgreSQL %,d (without what it shares)
                on the disk            %,d MiB
                load after             %s\
                """
                        .formatted(
                                brought,
                                took,
                                brought / (double) Math.max(1, took),
                                all,
                                brought / all,
                                watch.most,
                                watch.java,
                                watch.postgres,
                                size(folder.resolve("place")) >> 20,
                                load()));
    }

    private static String load() throws IOException {
        var file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).strip() : "unknown";
    }

    /// Looks every ten seconds how much memory the import and its database have to themselves.
    private static final class Watch implements Runnable {

        private final ProcessHandle process;
        volatile long most;
        volatile long java;
        volatile long postgres;

        Watch(ProcessHandle process) {
            this.process = process;
        }

        @Override
        public void run() {
            while (process.isAlive()) {
                var own = resident(process.pid());
                var database = 0L;
                for (var other : (Iterable<ProcessHandle>) ProcessHandle.allProcesses()::iterator) {
                    var name = other.info().command().orElse("");
                    if (name.endsWith("/postgres") && ours(other)) {
                        database += resident(other.pid());
                    }
                }
                if (own + database > most) {
                    most = own + database;
                    java = own;
                    postgres = database;
                }
                try {
                    Thread.sleep(10_000);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        // The server is started by pg_ctl and does not hang below us: it works in our folder.
        private boolean ours(ProcessHandle other) {
            try {
                var place = Path.of("/proc", String.valueOf(other.pid()), "cwd").toRealPath();
                return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                        .contains(place.getParent().toString());
            } catch (IOException e) {
                return false;
            }
        }

        private static long resident(long pid) {
            try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))) {
                return lines.filter(it -> it.startsWith("Pss:"))
                                .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                                .sum()
                        >> 10;
            } catch (IOException | RuntimeException e) {
                return 0;
            }
        }
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(it -> it.toFile().length()).sum();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var it : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(it);
            }
        }
    }

    // ---- what is written ----------------------------------------------------------------------

    /// Sound reviews of one product, for its page.
    private static final int WHOLE = 200;

    private static void write(Path file, int rows) throws IOException {
        var random = new Random(2);
        var languages = Language.all();
        var products = Math.max(1, rows / 200);
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("review_id,product_id,product_name,brand,stars,title,text,author,date\n");
            for (var i = 0; i < rows; i++) {
                line(out, i, products, languages, random);
            }
        }
    }

    private static void line(
            BufferedWriter out, int i, int products, List<Language> languages, Random random)
            throws IOException {
        var share = random.nextDouble();
        var language = languages.getLast();
        for (var it : languages) {
            if (share < it.share) {
                language = it;
                break;
            }
            share -= it.share;
        }
        // A few products have a large part of all reviews; the last has exactly two hundred.
        var rest = i >= WHOLE;
        var any = (int) (products * Math.pow(random.nextDouble(), 2.5));
        var product = rest ? any : products;
        var flaw = random.nextInt(200) + (rest ? 0 : 200);
        var stars = flaw == 0 ? "" : String.valueOf(STARS[random.nextInt(STARS.length)]);
        var length = (int) Math.min(9_000, 180 * Math.exp(random.nextGaussian()));
        out.write("R" + i + ",P" + product + ",");
        out.write(NAMES[product % NAMES.length] + " " + (product + 1) + ",Aldermoor," + stars + ",");
        cell(out, random.nextInt(4) == 0 ? "" : language.text(10 + random.nextInt(40), random));
        out.write(',');
        cell(out, flaw == 1 ? "" : language.text(length, random));
        out.write(random.nextInt(10) == 0 ? "," : ",Reader " + random.nextInt(400_000));
        var day = random.nextInt(3_600);
        out.write(
                ",%s %02d:%02d:%02d\n"
                        .formatted(
                                java.time.LocalDate.of(2015, 1, 1).plusDays(day),
                                random.nextInt(24),
                                random.nextInt(60),
                                random.nextInt(60)));
    }

    private static void cell(BufferedWriter out, String text) throws IOException {
        out.write('"');
        out.write(text.replace("\"", "\"\""));
        out.write('"');
    }

    private static final int[] STARS = {5, 5, 5, 5, 5, 5, 4, 4, 4, 3, 3, 2, 1, 1};
    private static final String[] NAMES = {
        "City bicycle", "Estate car", "Pannier", "Brass bell", "Roof rack", "Gravel bicycle", "Lock"
    };

    /// Words of a language: those that every sentence has, then ever rarer ones.
    private static final class Language {

        private static final int RARE = 30_000;

        final double share;
        private final String apart;
        private final String[] frequent;
        private final String[] rare;

        Language(double share, String apart, String frequent, String syllables) {
            this.share = share;
            this.apart = apart;
            this.frequent = frequent.split("\\s+");
            var parts = syllables.split(" ");
            var random = new Random(syllables.hashCode());
            rare = new String[RARE];
            for (var i = 0; i < RARE; i++) {
                var word = new StringBuilder();
                for (var j = 2 + random.nextInt(3); j > 0; j--) {
                    word.append(parts[random.nextInt(parts.length)]);
                }
                rare[i] = word.toString();
            }
        }

        String text(int length, Random random) {
            var text = new StringBuilder(length + 20);
            var sentence = 0;
            while (text.length() < length) {
                var word = word(random);
                if (sentence == 0) {
                    word = word.substring(0, 1).toUpperCase() + word.substring(1);
                }
                text.append(word);
                if (++sentence > 6 && random.nextInt(6) == 0) {
                    text.append(apart.isEmpty() ? "。" : ".");
                    text.append(text.length() > 400 && random.nextInt(6) == 0 ? "\n\n" : apart);
                    sentence = 0;
                } else {
                    text.append(random.nextInt(14) == 0 ? "," : "").append(apart);
                }
            }
            return text.toString().strip();
        }

        private String word(Random random) {
            if (random.nextInt(100) < 62) {
                var skewed = Math.pow(random.nextDouble(), 1.8);
                return frequent[(int) (skewed * frequent.length)];
            }
            return rare[(int) (Math.pow(random.nextDouble(), 4) * RARE)];
        }

        static List<Language> all() {
            return List.of(
                    new Language(0.66, " ", ENGLISH, "ta re lo mi con per sta ble ing tion er de"),
                    new Language(0.15, " ", GERMAN, "ge ver lich keit ung ra schen ber ein lo tig"),
                    new Language(0.09, " ", FRENCH, "re tion ment eux cha li bou che ra de pou"),
                    new Language(0.07, " ", SPANISH, "ción mente ra lo de es tar ca do pa ri ble"),
                    new Language(0.03, "", JAPANESE, "自 転 車 軽 重 音 色 良 悪 安 高 早 使 便 利 気"));
        }

        private static final String ENGLISH =
                """
                the and I it is to a of in for this was my with that but on have not as very so you
                are they at be had would if from all one great when good use just we like or out up
                ride has bought get time them about quality after really more because which when
                well only what bike than can other does product recommend no too also good there
                will price been made easy two work even much day were little could your nice need
                """;
        private static final String GERMAN =
                """
                und die der ich das ist nicht sehr es mit ein zu für den auf auch aber war in eine
                habe so gut wie von dem wir hat sich man nur noch nach bei sind oder da wenn sie als
                einen mir immer mehr schon wurde kann bin alles einfach leider kein würde wieder
                Fahrrad Qualität Preis fährt gekauft Bremse schnell zufrieden empfehlen über können
                """;
        private static final String FRENCH =
                """
                de et le la je est pas les pour un que une très il en mais ce avec des qui ne on sur
                plus bien du dans au mon a me tout cette sont vélo qualité produit prix après être
                fait bonne facile acheté recommande peu même sans suis nous elle comme était deux
                """;
        private static final String SPANISH =
                """
                de la que y el en es no muy un lo me con para una por se los pero las más bien todo
                como mi al ya del está calidad bicicleta producto precio buena compra sin muy fue
                recomiendo cuando esta tiene mucho son también hace dos había porque después fácil
                """;
        private static final String JAPANESE =
                """
                の に は を が と て です ます した この とても ない から けど も で する ている 自転車
                商品 良い 使い やすい 購入 思い 少し 満足 品質 値段 ありません でした もう一度
                """;
    }
}
