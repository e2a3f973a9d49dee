package folkmoot.governance.sentence;

import folkmoot.governance.sentence.Line.Joint;
import java.util.ArrayList;
import java.util.List;

/// A condition as lines that people read and change, and as the text that it is.
///
/// What was read is written again to the letter, whatever it is: each line keeps its own text, and
/// what has no form of its own is an expert's line. A line between two others is put in brackets
/// when it would fall apart there.
public final class Lines {

    private static final String OR = " || ";
    private static final String AND = " && ";

    private Lines() {}

    public static List<Line> read(String when) {
        var cases = split(when, OR);
        if (!whole(when, cases)) {
            return List.of(new Line(Joint.CASE, Phrase.expert(when)));
        }
        var single = cases.stream().allMatch(it -> split(it, AND).size() == 1);
        var lines = new ArrayList<Line>();
        for (var it : cases) {
            var first = lines.isEmpty() ? Joint.AND : single ? Joint.OR : Joint.CASE;
            for (var part : split(it, AND)) {
                add(lines, first, part);
                first = Joint.AND;
            }
        }
        return write(lines).equals(when)
                ? List.copyOf(lines)
                : List.of(new Line(Joint.CASE, Phrase.expert(when)));
    }

    private static void add(List<Line> lines, Joint joint, String part) {
        var choices = inside(part);
        if (choices.size() < 2) {
            lines.add(new Line(joint, Phrase.of(part)));
            return;
        }
        for (var i = 0; i < choices.size(); i++) {
            lines.add(new Line(i == 0 ? joint : Joint.OR, Phrase.of(choices.get(i))));
        }
    }

    // `(a || b)` without brackets, as far as that is what it is.
    private static List<String> inside(String part) {
        if (!part.startsWith("(") || closing(part) != part.length() - 1) {
            return List.of();
        }
        var inner = part.substring(1, part.length() - 1);
        var choices = split(inner, OR);
        return choices.stream().allMatch(it -> split(it, AND).size() == 1 && simple(it))
                ? choices
                : List.of();
    }

    private static boolean whole(String when, List<String> cases) {
        return when.equals(when.strip())
                && cases.stream().flatMap(it -> split(it, AND).stream()).allMatch(Lines::simple);
    }

    public static String write(List<Line> lines) {
        var cases = new ArrayList<List<List<String>>>();
        for (var line : lines) {
            var cel = lines.size() == 1 ? line.phrase().cel() : bound(line.phrase().cel());
            if (cases.isEmpty() || line.joint() == Joint.CASE) {
                cases.add(new ArrayList<>());
            }
            var parts = cases.getLast();
            if (parts.isEmpty() || line.joint() == Joint.AND) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(cel);
        }
        return String.join(OR, cases.stream().map(Lines::together).toList());
    }

    private static String together(List<List<String>> parts) {
        if (parts.size() == 1) {
            return String.join(OR, parts.getFirst());
        }
        return String.join(
                AND,
                parts.stream()
                        .map(it -> it.size() == 1 ? it.getFirst() : "(" + String.join(OR, it) + ")")
                        .toList());
    }

    private static String bound(String cel) {
        return simple(cel) ? cel : "(" + cel + ")";
    }

    // Nothing in it that binds weaker than `&&`.
    private static boolean simple(String cel) {
        return split(cel, "||").size() == 1
                && split(cel, "&&").size() == 1
                && split(cel, "?").size() == 1;
    }

    private static int closing(String text) {
        var scan = new Scan(text);
        while (scan.at < text.length()) {
            scan.step();
            if (scan.depth == 0) {
                return scan.at - 1;
            }
        }
        return -1;
    }

    private static List<String> split(String text, String by) {
        var parts = new ArrayList<String>();
        var scan = new Scan(text);
        var start = 0;
        while (scan.at < text.length()) {
            if (scan.depth == 0 && text.startsWith(by, scan.at)) {
                parts.add(text.substring(start, scan.at));
                scan.at += by.length();
                start = scan.at;
            } else {
                scan.step();
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /// Goes over a condition, a quoted text at a time.
    private static final class Scan {

        private final String text;
        private int at;
        private int depth;

        Scan(String text) {
            this.text = text;
        }

        void step() {
            var letter = text.charAt(at++);
            switch (letter) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth--;
                case '\'', '"' -> quoted(letter);
                default -> {}
            }
        }

        private void quoted(char mark) {
            while (at < text.length() && text.charAt(at) != mark) {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            at = Math.min(text.length(), at + 1);
        }
    }
}
