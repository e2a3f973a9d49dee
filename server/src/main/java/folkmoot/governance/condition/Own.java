package folkmoot.governance.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the language's own functions take at worst, in the steps of [Call]. Nothing counts them
/// while they work, so that they are bounded before anybody votes.
final class Own {

    /// Any name, number or call.
    static final long ANY = 8;

    /// To fail, and to say where, which `||` forgets and an `exists` does again: some 20 µs.
    static final long FAILING = 5_000;

    /// To look at one of a list, and at all of an address.
    private static final long EACH = 10;

    private static final long ADDRESS = 200;
    private static final long CALENDAR = 200;

    /// Letters that are compared or copied in one step.
    private static final long LETTERS = 8;

    /// Pairs of letters that are compared in one, where one text is looked for in another.
    private static final long PAIRS = 4;

    private static final Set<String> FREE =
            Set.of("_&&_", "_||_", "!_", "_?_:_", "@not_strictly_false", "dyn", "type");
    private static final Set<String> FIELDS = Set.of("url", "host", "trusted");

    private final CelAbstractSyntaxTree checked;
    private final Function<CelExpr, Length> lengths;

    Own(CelAbstractSyntaxTree checked, Function<CelExpr, Length> lengths) {
        this.checked = checked;
        this.lengths = lengths;
    }

    long steps(CelExpr.CelCall it) {
        var all = Stream.concat(it.target().stream(), it.args().stream()).toList();
        return switch (it.function()) {
            case "contains" -> letters(all.getFirst()) * letters(all.getLast()) / PAIRS;
            case "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "startsWith", "endsWith" ->
                    Math.min(size(all.getFirst()), size(all.getLast()));
            case "@in", "_in_" -> size(all.getLast());
            case "size" -> kind(all.getFirst()) == CelKind.LIST ? 0 : size(all.getFirst());
            case "int", "uint", "double", "bool", "string", "bytes", "timestamp", "duration" ->
                    FAILING + size(all.getFirst());
            case "_+_", "_-_", "-_", "_*_", "_/_", "_%_", "_[_]" -> FAILING;
            default -> FREE.contains(it.function()) ? 0 : FAILING + CALENDAR;
        };
    }

    /// To ask something for a part that it may not have.
    static long steps(CelExpr.CelSelect it) {
        return it.testOnly() || FIELDS.contains(it.field()) ? 0 : FAILING;
    }

    // To look at all of it.
    private long size(CelExpr it) {
        return switch (kind(it)) {
            case STRING, BYTES -> letters(it) / LETTERS;
            case LIST -> list(it);
            case MAP -> it.getKind() == Kind.MAP ? EACH * it.map().entries().size() : ADDRESS;
            case DYN, ANY, OPAQUE, STRUCT, TYPE_PARAM -> unknown(it);
            default -> 1;
        };
    }

    private long list(CelExpr it) {
        if (it.getKind() == Kind.LIST) {
            return it.list().elements().stream().mapToLong(one -> EACH + size(one)).sum();
        }
        var name = Length.name(it);
        return Length.items(it) * (EACH + Math.max(Length.each(name).letters() / LETTERS, 1));
    }

    private long unknown(CelExpr it) {
        return switch (it.getKind()) {
            case SELECT, IDENT -> Math.max(ADDRESS, letters(it) / LETTERS);
            case CALL -> it.call().args().stream().mapToLong(this::size).max().orElse(1);
            default -> ADDRESS * folkmoot.governance.Kind.MOST_LINKS;
        };
    }

    private long letters(CelExpr it) {
        return lengths.apply(it).letters();
    }

    private CelKind kind(CelExpr it) {
        return checked.getType(it.id()).map(type -> type.kind()).orElse(CelKind.DYN);
    }
}
