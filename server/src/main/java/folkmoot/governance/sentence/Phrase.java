package folkmoot.governance.sentence;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One thing that a condition asks, as somebody filled it in: `value` is a number, a percentage, or
/// an expert's own words; `extra` the name of a list or pattern, or a number of days.
public record Phrase(Subject subject, String how, String value, String extra) {

    private static final Map<String, String> HOWS =
            Map.of(">", "gt", ">=", "ge", "<", "lt", "<=", "le", "==", "eq");
    private static final Pattern COMPARED =
            Pattern.compile("(.+) (>|>=|<|<=|==) (\\d{1,13}(?:\\.\\d{1,12})?)");
    private static final Pattern LISTED = Pattern.compile("hasWord\\(text, '([a-z0-9_]+)'\\)");
    private static final Pattern PATTERN = Pattern.compile("pattern\\('([a-z0-9_]+)', text\\)");
    private static final Pattern SIMILAR = Pattern.compile("similarTo\\(text, (\\d{1,5})\\)");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    static Phrase expert(String cel) {
        return new Phrase(Subject.EXPERT, "", cel, "");
    }

    /// What is not exactly one of ours stays as it is.
    static Phrase of(String cel) {
        var compared = COMPARED.matcher(cel);
        var phrase = compared.matches() ? compared(compared) : flag(cel);
        return phrase != null && phrase.cel().equals(cel) ? phrase : expert(cel);
    }

    private static @Nullable Phrase compared(Matcher cel) {
        var how = Objects.requireNonNull(HOWS.get(cel.group(2)));
        var similar = SIMILAR.matcher(cel.group(1));
        if (similar.matches()) {
            return new Phrase(Subject.SIMILAR, how, cel.group(3), similar.group(1));
        }
        var subject = subject(cel.group(1));
        if (subject == null) {
            return null;
        }
        return switch (subject.sort()) {
            case COUNT -> new Phrase(subject, how, cel.group(3), "");
            case SHARE -> {
                var percent = percent(cel.group(3));
                yield percent == null ? null : new Phrase(subject, how, percent, "");
            }
            case FLAG, LIST, PATTERN, REPEATS, EXPERT -> null;
        };
    }

    private static @Nullable Phrase flag(String cel) {
        var how = cel.startsWith("!") ? "no" : "yes";
        var term = cel.startsWith("!") ? cel.substring(1) : cel;
        var list = LISTED.matcher(term);
        if (list.matches()) {
            return new Phrase(Subject.LISTED, how, "", list.group(1));
        }
        var pattern = PATTERN.matcher(term);
        if (pattern.matches()) {
            return new Phrase(Subject.PATTERN, how, "", pattern.group(1));
        }
        var subject = subject(term);
        return subject == null || subject.sort() != Sort.FLAG
                ? null
                : new Phrase(subject, how, "", "");
    }

    private static @Nullable Subject subject(String term) {
        return Arrays.stream(Subject.values())
                .filter(it -> it != Subject.EXPERT && it.term().equals(term))
                .findFirst()
                .orElse(null);
    }

    /// As a condition has it. What was typed wrongly is written down as it was typed, and refused
    /// where conditions are read.
    public String cel() {
        var not = how.equals("no") ? "!" : "";
        return switch (subject.sort()) {
            case FLAG -> not + subject.term();
            case COUNT -> subject.term() + " " + Sort.sign(how) + " " + value;
            case SHARE -> subject.term() + " " + Sort.sign(how) + " " + share(value);
            case LIST -> not + "hasWord(text, '" + extra + "')";
            case PATTERN -> not + "pattern('" + extra + "', text)";
            case REPEATS -> "similarTo(text, " + extra + ") " + Sort.sign(how) + " " + value;
            case EXPERT -> value;
        };
    }

    private static @Nullable String percent(String share) {
        var number = number(share);
        return number == null
                ? null
                : number.multiply(HUNDRED).stripTrailingZeros().toPlainString();
    }

    private static String share(String percent) {
        var number = number(percent);
        if (number == null) {
            return percent;
        }
        var share = number.divide(HUNDRED).stripTrailingZeros();
        return share.scale() <= 0 ? share.toPlainString() + ".0" : share.toPlainString();
    }

    private static @Nullable BigDecimal number(String text) {
        return text.matches("\\d{1,3}(\\.\\d{1,8})?") ? new BigDecimal(text) : null;
    }
}
