package folkmoot.governance.condition;

import dev.cel.common.ast.CelExpr;
import folkmoot.governance.Feature;
import folkmoot.governance.Kind;
import java.util.Arrays;

/// How long a text can be that a condition looks at, and how many words it can have.
record Length(long letters, long words) {

    /// No letter becomes more words than the one that stands for a whole blessing: it is four, and
    /// the last is one with the first of the next.
    private static final int WORDS_OF_A_LETTER = 3;

    static final Length NONE = new Length(0, 0);
    static final Length LONGEST = of(Kind.LONGEST);

    /// Whatever it says.
    static Length of(long letters) {
        return new Length(letters, letters * WORDS_OF_A_LETTER + 1);
    }

    /// Of a feature, or of anything that has no such name.
    static Length named(String name) {
        return kind(name) == Kind.WORD ? of(Kind.LONGEST_WORD) : LONGEST;
    }

    /// Of one of those that a list has.
    static Length each(String list) {
        return switch (kind(list)) {
            case WORDS -> new Length(Kind.LONGEST_WORD, 1);
            case LINKS -> of(Kind.LONGEST_ADDRESS);
            default -> LONGEST;
        };
    }

    /// How many there can be in what is walked through.
    static long items(CelExpr range) {
        return range.getKind() == CelExpr.ExprKind.Kind.LIST
                ? range.list().elements().size()
                : switch (kind(name(range))) {
                    case WORDS -> Kind.MOST_WORDS;
                    case LINKS -> Kind.MOST_LINKS;
                    case DAYS -> Kind.MOST_DAYS;
                    default -> Language.MOST_WALKED;
                };
    }

    /// `author.trust`, also where it is taken apart.
    static String name(CelExpr it) {
        return switch (it.getKind()) {
            case IDENT -> it.ident().name();
            case SELECT -> name(it.select().operand()) + "." + it.select().field();
            default -> "";
        };
    }

    static boolean isNamed(String name) {
        return Arrays.stream(Feature.values()).anyMatch(it -> it.wire().equals(name));
    }

    Length or(Length other) {
        return letters >= other.letters ? this : other;
    }

    private static Kind kind(String name) {
        return Arrays.stream(Feature.values())
                .filter(it -> it.wire().equals(name))
                .map(Feature::kind)
                .findFirst()
                .orElse(Kind.TEXT);
    }
}
