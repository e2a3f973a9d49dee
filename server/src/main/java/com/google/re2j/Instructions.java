package com.google.re2j;

import java.util.stream.IntStream;

/// What RE2J makes of a pattern, step by step, for `folkmoot.governance.pattern`, which follows
/// many patterns at once. It stands in RE2J's own package because RE2J shows this to nobody else.
public final class Instructions {

    /// Before the first letter of a text, and after its last.
    public static final int NOTHING = -1;

    private static final int MOST_FORMS = 8;

    /// What an instruction does.
    public enum Does {
        FAIL,
        MATCH,
        /// Goes on here and there.
        BRANCH,
        /// Goes on.
        PASS,
        /// Goes on where what is on both sides is as it wants.
        LOOK,
        /// Goes on after a letter that it takes.
        TAKE
    }

    private final Prog program;

    public Instructions(Pattern pattern) {
        this.program = pattern.re2().prog;
    }

    public int size() {
        return program.numInst();
    }

    public int start() {
        return program.start;
    }

    public Does does(int at) {
        return switch (program.getInst(at).op) {
            case Inst.FAIL -> Does.FAIL;
            case Inst.MATCH -> Does.MATCH;
            case Inst.ALT, Inst.ALT_MATCH -> Does.BRANCH;
            case Inst.NOP, Inst.CAPTURE -> Does.PASS;
            case Inst.EMPTY_WIDTH -> Does.LOOK;
            case Inst.RUNE, Inst.RUNE1, Inst.RUNE_ANY, Inst.RUNE_ANY_NOT_NL -> Does.TAKE;
            default -> throw new IllegalStateException(program.getInst(at).toString());
        };
    }

    public int next(int at) {
        return program.getInst(at).out;
    }

    /// Where a branch goes on as well, and what a look wants.
    public int other(int at) {
        return program.getInst(at).arg;
    }

    public boolean takes(int at, int letter) {
        var it = program.getInst(at);
        return switch (it.op) {
            case Inst.RUNE -> it.matchRune(letter);
            case Inst.RUNE1 -> it.runes[0] == letter;
            case Inst.RUNE_ANY -> true;
            default -> letter != '\n';
        };
    }

    /// Letters at which begins what it takes or does not take.
    public IntStream edges(int at) {
        var it = program.getInst(at);
        return switch (it.op) {
            case Inst.RUNE, Inst.RUNE1 ->
                    it.runes.length == 1
                            ? forms(it.runes[0]).flatMap(letter -> IntStream.of(letter, letter + 1))
                            : IntStream.range(0, it.runes.length).map(i -> it.runes[i] + (i % 2));
            case Inst.RUNE_ANY_NOT_NL -> IntStream.of('\n', '\n' + 1);
            default -> IntStream.empty();
        };
    }

    // In small and in capitals; there are four forms of a letter at most.
    private static IntStream forms(int letter) {
        return IntStream.iterate(letter, Unicode::simpleFold).limit(MOST_FORMS);
    }

    /// What a look can want between two letters.
    public static int between(int before, int after) {
        return Utils.emptyOpContext(before, after);
    }
}
