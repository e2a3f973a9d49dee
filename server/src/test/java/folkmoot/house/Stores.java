package folkmoot.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every method of ours whose SQL writes words, found in the sources: which columns have words is
/// in the migrations.
final class Stores {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /// Letters, search and the log have what was written elsewhere.
    private static final Set<String> SCHEMAS =
            Set.of(
                    "talk",
                    "reviews",
                    "products",
                    "people",
                    "media",
                    "governance",
                    "listening",
                    "moderation");

    /// Columns with a word of ours, a number, a hash, a secret, an address of mail or a path, not
    /// with what somebody said. A column of another name has words.
    private static final Set<String> NO_WORDS =
            words(
                    """
                    act acted action aspects browser by category choice cluster colour columns currency cursor
                    decider effect email ended_by external field file fired form gate ground gtin hash hat id key
                    kid kind kinds language last_error level mapping method number object origin outcome pace
                    password path photos place polarities polarity problem products provision purpose ranking
                    relationship report role rule secret settings sha256 sku slug snapshot source stage state
                    target task theme topic trigger type url value verification vote incentive back
                    listened
                    """);

    private static final Pattern TABLE =
            Pattern.compile("CREATE TABLE (\\w+\\.\\w+)\\s*\\((.*?)\\n\\)", Pattern.DOTALL);
    private static final Pattern ALTERED =
            Pattern.compile("ALTER TABLE (\\w+\\.\\w+)(.*?);", Pattern.DOTALL);
    private static final Pattern COLUMN =
            Pattern.compile("(?m)^\\s*(?:ADD COLUMN |ADD )?(\\w+)\\s+(?:text|jsonb)\\b");
    // What is only a table with its columns is what [folkmoot.site.Bulk] takes.
    private static final Pattern WRITE =
            Pattern.compile("(INSERT INTO|UPDATE|\")\\s*(\\w+\\.\\w+)(?=([^;]*))");
    private static final Pattern CONSTANT =
            Pattern.compile("static final [\\w<>, ]+ (\\w+) =(.*?);\\n", Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile("\\)(\\s+throws [\\w,.\\s]+)? \\{\\n");
    private static final Pattern CALLED = Pattern.compile("(\\w+)\\s*\\(");

    private static final Map<String, Set<String>> COLUMNS = columns();

    private Stores() {}

    /// As `folkmoot.talk.comment.Comments.add`.
    static Set<String> ofWords() {
        var all = new TreeSet<String>();
        House.files(SOURCES, ".java").forEach(it -> all.addAll(in(it)));
        return all;
    }

    private static Set<String> in(Path file) {
        var text = House.text(file);
        var owner = SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.');
        var constants = constants(text);
        return members(text).stream()
                .filter(it -> writes(it, constants, new HashSet<>()))
                .map(it -> owner + "." + name(it))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> constants(String text) {
        var all = new HashMap<String, String>();
        CONSTANT.matcher(text).results().forEach(it -> all.put(it.group(1), it.group(2)));
        return all;
    }

    // What stands in it, and what it names.
    private static boolean writes(String code, Map<String, String> constants, Set<String> seen) {
        return WRITE.matcher(code).results().anyMatch(Stores::isOfWords)
                || constants.keySet().stream()
                        .filter(it -> Pattern.compile("\\b" + it + "\\b").matcher(code).find())
                        .filter(seen::add)
                        .anyMatch(it -> writes(constants.get(it), constants, seen));
    }

    private static boolean isOfWords(MatchResult it) {
        var known = COLUMNS.getOrDefault(it.group(2), Set.of());
        return it.group(1).equals("UPDATE")
                ? set(it.group(3)).anyMatch(known::contains)
                : given(it.group(3)).anyMatch(known::contains);
    }

    private static Stream<String> given(String insert) {
        var list = insert.strip();
        return list.startsWith("(")
                ? Arrays.stream(list.substring(1, list.indexOf(')')).split("[\\s,]+"))
                : Stream.empty();
    }

    // To empty it is to say nothing.
    private static Stream<String> set(String update) {
        var from = update.indexOf("SET ");
        if (from < 0) {
            return Stream.empty();
        }
        return Arrays.stream(
                        update.substring(from + 4)
                                .split("\\b(WHERE|FROM|RETURNING)\\b", 2)[0]
                                .split(",\\s*(?=\\w+ =)"))
                .map(it -> it.split("=", 2))
                .filter(it -> it.length == 2)
                .filter(it -> !it[1].strip().matches("('[^']*'|NULL|DEFAULT)[\"\\s]*"))
                .map(it -> it[0].strip());
    }

    /// What stands in a class at its first level and has a body: up to the line of its brace.
    private static List<String> members(String text) {
        var all = new ArrayList<String>();
        var open = new StringBuilder();
        for (var line : text.lines().toList()) {
            open.append(line).append('\n');
            if (line.matches(" {4}}") || line.matches(" {4}[^\\s].*\\{}")) {
                all.add(open.toString());
                open.setLength(0);
            } else if (line.endsWith(";") && !BODY.matcher(open).find()) {
                open.setLength(0);
            }
        }
        return all;
    }

    private static String name(String member) {
        var plain = member.replaceAll("(?m)^\\s*//.*$", "").replaceAll("@\\w+(\\([^)]*\\))?", "");
        return CALLED.matcher(plain).results().map(it -> it.group(1)).findFirst().orElse("nothing");
    }

    private static Map<String, Set<String>> columns() {
        var all = new HashMap<String, Set<String>>();
        House.files(MIGRATIONS, ".sql").stream()
                .map(it -> House.text(it).replaceAll("--.*", ""))
                .flatMap(it -> Stream.of(TABLE, ALTERED).flatMap(one -> one.matcher(it).results()))
                .filter(it -> SCHEMAS.contains(it.group(1).replaceAll("\\..*", "")))
                .forEach(it ->
                        COLUMN.matcher(it.group(2))
                                .results()
                                .map(one -> one.group(1))
                                .filter(one -> !NO_WORDS.contains(one))
                                .forEach(one ->
                                        all.computeIfAbsent(it.group(1), _ -> new HashSet<>())
                                                .add(one)));
        return all;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toSet());
    }
}
