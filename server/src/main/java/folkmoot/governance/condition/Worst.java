package folkmoot.governance.condition;

import com.google.re2j.Pattern;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What a condition costs about the worst text there can be: as long as any, with as many words and
/// addresses as any, and so that no half of an `&&` or `||` spares the other. It is counted, not
/// asked: of one text or another a condition looks at its first half only.
final class Worst {

    private static final String CHOICE = "_?_:_";

    private final Map<String, WordList> lists;
    private final Map<String, Pattern> patterns;
    private final Own own;
    private final Map<String, Length> walked = new HashMap<>();

    private Worst(
            CelAbstractSyntaxTree checked,
            Map<String, WordList> lists,
            Map<String, Pattern> patterns) {
        this.lists = lists;
        this.patterns = patterns;
        this.own = new Own(checked, this::length);
    }

    /// Nothing when it can be asked about any text, else what there is too much of.
    static String overrun(
            CelAbstractSyntaxTree checked,
            Map<String, WordList> lists,
            Map<String, Pattern> patterns) {
        var steps = new Worst(checked, lists, patterns).steps(checked.getExpr());
        if (steps > Call.BUDGET) {
            return ("it takes %d steps about the longest texts, and there are %d: fewer lists and"
                            + " patterns, or smaller ones")
                    .formatted(steps, Call.BUDGET);
        }
        var items =
                CelNavigableAst.fromAst(checked)
                        .getRoot()
                        .allNodes()
                        .filter(it -> it.getKind() == Kind.COMPREHENSION)
                        .map(CelNavigableExpr::expr)
                        .mapToLong(it -> Length.items(it.comprehension().iterRange()))
                        .sum();
        return items <= Language.MOST_WALKED
                ? ""
                : ("it walks through %d words and addresses of the longest texts, and through %d"
                                + " at most")
                        .formatted(items, Language.MOST_WALKED);
    }

    private long steps(CelExpr it) {
        return Own.ANY + parts(it);
    }

    private long parts(CelExpr it) {
        return switch (it.getKind()) {
            case SELECT -> named(it) ? 0 : Own.steps(it.select()) + steps(it.select().operand());
            case LIST -> steps(it.list().elements());
            case MAP ->
                    it.map().entries().stream()
                            .mapToLong(one -> steps(one.key()) + steps(one.value()))
                            .sum();
            case STRUCT ->
                    it.struct().entries().stream().mapToLong(one -> steps(one.value())).sum();
            case CALL -> call(it.call());
            case COMPREHENSION -> walk(it.comprehension());
            case NOT_SET, CONSTANT, IDENT -> 0;
        };
    }

    private long steps(Collection<CelExpr> all) {
        return all.stream().mapToLong(this::steps).sum();
    }

    private long call(CelExpr.CelCall it) {
        var args = it.args();
        if (it.function().equals(CHOICE)) {
            return steps(args.getFirst()) + Math.max(steps(args.get(1)), steps(args.get(2)));
        }
        return own(it) + it.target().map(this::steps).orElse(0L) + steps(args);
    }

    private long own(CelExpr.CelCall it) {
        var args = it.args();
        return switch (it.function()) {
            case Names.HAS_WORD -> {
                var list = lists.get(args.get(1).constant().stringValue());
                yield list == null ? 0 : list.steps(length(args.getFirst()));
            }
            case Names.PATTERN -> {
                var pattern = patterns.get(args.getFirst().constant().stringValue());
                yield pattern == null ? 0 : Call.matching(length(args.get(1)), pattern);
            }
            case Names.SIMILAR_TO -> Call.comparing(length(args.getFirst()));
            case Names.BUSINESS_MINUTES -> Call.YEAR_OF_DAYS;
            case Names.HOST_OF -> Call.ADDRESS;
            default -> own.steps(it);
        };
    }

    // Of what a feature is called; anything else is asked for what it has.
    private boolean named(CelExpr it) {
        var name = Length.name(it);
        return !walked.containsKey(name.replaceAll("\\..*", "")) && Length.isNamed(name);
    }

    private long walk(CelExpr.CelComprehension it) {
        var range = it.iterRange();
        var before = steps(range) + steps(it.accuInit());
        walked.put(it.iterVar(), each(range));
        var each = steps(it.loopCondition()) + steps(it.loopStep());
        walked.remove(it.iterVar());
        return before + Length.items(range) * each + steps(it.result());
    }

    private Length each(CelExpr range) {
        return range.getKind() == Kind.LIST
                ? range.list().elements().stream().map(this::length).reduce(Length.NONE, Length::or)
                : Length.each(Length.name(range));
    }

    private Length length(CelExpr it) {
        return switch (it.getKind()) {
            case CONSTANT ->
                    it.constant().getKind() == CelConstant.Kind.STRING_VALUE
                            ? Length.of(it.constant().stringValue().length())
                            : Length.LONGEST;
            case IDENT, SELECT -> {
                var name = Length.name(it);
                var each = walked.get(name.replaceAll("\\..*", ""));
                yield each == null ? Length.named(name) : each;
            }
            default -> Length.LONGEST;
        };
    }
}
