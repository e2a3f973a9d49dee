package folkmoot.governance.editor;

import folkmoot.governance.Feature;
import folkmoot.governance.Trigger;
import folkmoot.governance.rule.Who;
import folkmoot.governance.sentence.Subject;
import folkmoot.governance.trial.DryReport;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The editor: the form, or the text where `form` is null.
public record EditorView(
        String kind,
        @Nullable RuleForm form,
        TriedView tried,
        @Nullable DryReport report,
        boolean moderates,
        @Nullable String pause,
        boolean fresh) {

    private static final Pattern WRITTEN =
            Pattern.compile("(post|comment|review)\\.(created|edited)");

    public boolean changes() {
        return kind.equals("amend");
    }

    /// What is chosen, in its own order, and what most rules are about; or the rest of what happens
    /// here.
    public List<String> triggers(boolean usual) {
        var chosen = form == null ? List.<String>of() : form.triggers();
        return chosenFirst(
                        chosen,
                        Arrays.stream(Trigger.values())
                                .filter(Trigger::isAsked)
                                .map(Trigger::wire)
                                .toList())
                .stream()
                .filter(it -> usual == (chosen.contains(it) || WRITTEN.matcher(it).matches()))
                .toList();
    }

    public List<String> whos() {
        return chosenFirst(
                form == null ? List.of() : form.who(),
                Arrays.stream(Who.values()).map(Who::wire).toList());
    }

    private static List<String> chosenFirst(List<String> chosen, List<String> all) {
        var words = new LinkedHashSet<>(chosen);
        words.retainAll(all);
        words.addAll(all);
        return List.copyOf(words);
    }

    /// What a condition can be about.
    public List<String> subjects() {
        return Arrays.stream(Subject.values()).map(Subject::word).toList();
    }

    public List<String> data() {
        return List.of("mail", "phone", "account", "card");
    }

    public List<String> features() {
        return Arrays.stream(Feature.values()).map(Feature::wire).toList();
    }
}
