package folkmoot.governance.editor;

import folkmoot.governance.sentence.Sort;
import folkmoot.governance.sentence.Subject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What buttons within the form do: another row, or one fewer. They are named `add-line`,
/// `remove-line-2`, `remove-fact-1-0`.
final class Steps {

    private static final int MOST = 50;

    /// Kinds of data that people need no patterns for.
    static final Map<String, String> DATA =
            Map.of(
                    "mail", "[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+",
                    "phone", "\\+\\d[\\d ()/-]{7,}\\d",
                    "account", "\\b[A-Z]{2}\\d{2}( ?\\d{4}){3,7}",
                    "card", "\\b\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}\\b");

    private static final String DATA_PREFIX = "data-";

    private final RuleForm form;

    private Steps(RuleForm form) {
        this.form = form;
    }

    static void take(RuleForm form, String step) {
        var words = step.split("-");
        var steps = new Steps(form);
        if (words.length >= 2 && words[0].equals("add")) {
            steps.add(words[1], index(words, 2));
        } else if (words.length >= 3 && words[0].equals("remove")) {
            steps.remove(words[1], index(words, 2), index(words, 3));
        }
    }

    private static int index(String[] words, int at) {
        return at < words.length && words[at].matches("\\d{1,3}")
                ? Integer.parseInt(words[at])
                : -1;
    }

    private void add(String what, int at) {
        switch (what) {
            case "line" -> line(form.addLine());
            case "action" -> put(form.actions(), ActionForm.fresh(form.addAction()));
            case "exempt" -> put(form.exempt(), new ExemptForm("", ""));
            case "list" -> put(form.lists(), new NamedForm("", ""));
            case "pattern" -> put(form.patterns(), new NamedForm("", ""));
            case "match" -> put(form.examples(), ExampleForm.fresh("match"));
            case "other" -> put(form.examples(), ExampleForm.fresh("no_match"));
            case "fact" -> fact(at);
            default -> {}
        }
    }

    private void line(String about) {
        if (about.startsWith(DATA_PREFIX)) {
            data(about.substring(DATA_PREFIX.length()));
            return;
        }
        var subject = Subject.of(about);
        var hows = subject.sort().hows();
        var how = hows.isEmpty() ? "" : hows.getFirst();
        var extra =
                switch (subject.sort()) {
                    case LIST -> named(form.lists(), "words");
                    case PATTERN -> named(form.patterns(), "pattern");
                    case REPEATS -> "30";
                    case FLAG, COUNT, SHARE, EXPERT -> "";
                };
        var value =
                switch (subject.sort()) {
                    case COUNT, REPEATS -> "1";
                    case SHARE -> "50";
                    case FLAG, LIST, PATTERN, EXPERT -> "";
                };
        put(form.lines(), new LineForm("and", subject.word(), how, value, extra));
    }

    private void data(String name) {
        var pattern = DATA.get(name);
        if (pattern == null) {
            return;
        }
        if (form.patterns().stream().noneMatch(it -> it.name().equals(name))) {
            put(form.patterns(), new NamedForm(name, pattern));
        }
        var after = form.lines().isEmpty() ? null : form.lines().getLast().about();
        var joint = after == Subject.PATTERN ? "or" : "and";
        var how = Sort.PATTERN.hows().getFirst();
        put(form.lines(), new LineForm(joint, Subject.PATTERN.word(), how, "", name));
    }

    // The first that there is, or a new one.
    private static String named(List<NamedForm> all, String name) {
        if (all.isEmpty()) {
            all.add(new NamedForm(name, ""));
        }
        return all.getFirst().name();
    }

    private void fact(int at) {
        var example = there(form.examples(), at);
        if (example != null && !example.add().isEmpty()) {
            var fact = new FactForm(example.add(), "");
            var flag = fact.kind() == folkmoot.governance.Kind.FLAG;
            put(example.facts(), flag ? new FactForm(example.add(), "true") : fact);
        }
    }

    private void remove(String what, int at, int inner) {
        var rows =
                switch (what) {
                    case "line" -> form.lines();
                    case "action" -> form.actions();
                    case "exempt" -> form.exempt();
                    case "list" -> form.lists();
                    case "pattern" -> form.patterns();
                    case "example" -> form.examples();
                    default -> List.of();
                };
        if (what.equals("fact")) {
            var example = there(form.examples(), at);
            if (example != null && there(example.facts(), inner) != null) {
                example.facts().remove(inner);
            }
        } else if (there(rows, at) != null) {
            rows.remove(at);
        }
    }

    private static <T> void put(List<T> rows, T row) {
        if (rows.size() < MOST) {
            rows.add(row);
        }
    }

    private static <T> @Nullable T there(List<T> rows, int at) {
        return at >= 0 && at < rows.size() ? rows.get(at) : null;
    }
}
