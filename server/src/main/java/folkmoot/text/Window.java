package folkmoot.text;

import java.util.List;

/// The part of a text that is shown.
record Window(int start, int end) {

    // A third different term is worth more than any number of repetitions.
    private static final int NEW_TERM = 20;

    /// The stretch of about `length` characters with the most different terms; the first of equals.
    static Window best(String text, List<Match> found, int length, int before) {
        var best = 0;
        var most = -1;
        for (var i = 0; i < found.size(); i++) {
            var worth = worth(found, i, length - before);
            if (worth > most) {
                most = worth;
                best = found.get(i).start();
            }
        }
        return around(text, best, length, before);
    }

    private static int worth(List<Match> found, int from, int length) {
        var terms = 0L;
        var count = 0;
        var last = found.get(from).start() + length;
        for (var i = from; i < found.size() && found.get(i).end() <= last; i++) {
            terms |= 1L << found.get(i).term();
            count++;
        }
        return Long.bitCount(terms) * NEW_TERM + Math.min(count, NEW_TERM - 1);
    }

    private static Window around(String text, int at, int length, int before) {
        if (text.length() <= length) {
            return new Window(0, text.length());
        }
        var first = Math.max(0, Math.min(at - before, text.length() - length));
        var start = first == 0 ? 0 : wordAfter(text, first, at);
        var last = Math.min(text.length(), start + length);
        return new Window(start, last == text.length() ? last : wordBefore(text, last, at));
    }

    private static int wordAfter(String text, int from, int limit) {
        var space = text.indexOf(' ', from);
        return space >= 0 && space < limit ? space + 1 : whole(text, from);
    }

    private static int wordBefore(String text, int from, int limit) {
        var space = text.lastIndexOf(' ', from);
        return space > limit + 40 ? space : whole(text, from);
    }

    private static int whole(String text, int at) {
        var middle =
                at > 0
                        && Character.isLowSurrogate(text.charAt(at))
                        && Character.isHighSurrogate(text.charAt(at - 1));
        return middle ? at - 1 : at;
    }
}
