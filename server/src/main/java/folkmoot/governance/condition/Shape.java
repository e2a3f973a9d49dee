package folkmoot.governance.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.Optional;
import java.util.Set;

/// What a condition must look like beyond its types: no walk within a walk, and lists and patterns
/// called by names that the rule has. CEL's own limit of nesting is not in the published 0.14.0.
final class Shape {

    private Shape() {}

    static void check(CelAbstractSyntaxTree checked, Set<String> lists, Set<String> patterns) {
        CelNavigableAst.fromAst(checked)
                .getRoot()
                .allNodes()
                .forEach(it -> {
                    switch (it.getKind()) {
                        case COMPREHENSION -> walk(it);
                        case CALL -> call(it.expr(), lists, patterns);
                        default -> {}
                    }
                });
    }

    private static void walk(CelNavigableExpr walk) {
        for (Optional<CelNavigableExpr> above = walk.parent();
                above.isPresent();
                above = above.get().parent()) {
            if (above.get().getKind() == ExprKind.Kind.COMPREHENSION) {
                throw new Unfit("exists and all cannot stand within each other");
            }
        }
    }

    private static void call(CelExpr expr, Set<String> lists, Set<String> patterns) {
        var call = expr.call();
        switch (call.function()) {
            case Names.HAS_WORD -> named("list of words", call.args().get(1), lists);
            case Names.PATTERN -> named("pattern", call.args().getFirst(), patterns);
            default -> {}
        }
    }

    private static void named(String what, CelExpr name, Set<String> known) {
        if (name.getKind() != ExprKind.Kind.CONSTANT
                || !known.contains(name.constant().stringValue())) {
            throw new Unfit("the rule has no " + what + " of that name");
        }
    }
}
