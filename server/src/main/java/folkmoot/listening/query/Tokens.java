package folkmoot.listening.query;

import folkmoot.listening.query.Parsed.Problem;
import folkmoot.listening.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Parts a query into its pieces. Quotation marks of all languages are quotation marks.
final class Tokens {

    private static final Pattern NEAR = Pattern.compile("(?i)near(?:/(\\d+))?");
    private static final String QUOTES = "\"“”„«»";

    private final String text;
    private final List<Token> found = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) throws Misread {
        var tokens = new Tokens(text);
        tokens.read();
        return tokens.found;
    }

    private void read() throws Misread {
        while (at < text.length()) {
            var it = text.charAt(at);
            if (Character.isWhitespace(it)) {
                at++;
            } else if (it == '(') {
                add(Kind.OPEN, 1);
            } else if (it == ')') {
                add(Kind.CLOSE, 1);
            } else if (QUOTES.indexOf(it) >= 0) {
                phrase();
            } else if ((it == '-' || it == '!') && at + 1 < text.length() && begins(at + 1)) {
                add(Kind.NOT, 1);
            } else {
                word();
            }
        }
        found.add(new Token(Kind.END, "", text.length()));
    }

    private boolean begins(int place) {
        var it = text.charAt(place);
        return Character.isLetterOrDigit(it) || it == '(' || it == '*' || QUOTES.indexOf(it) >= 0;
    }

    private void add(Kind kind, int length) {
        found.add(new Token(kind, text.substring(at, at + length), at));
        at += length;
    }

    private void phrase() throws Misread {
        var end = at + 1;
        while (end < text.length() && QUOTES.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end == text.length()) {
            throw new Misread(Problem.OPEN_QUOTE, at, text.substring(at));
        }
        found.add(new Token(Kind.PHRASE, text.substring(at + 1, end), at));
        at = end + 1;
    }

    private void word() {
        var end = at;
        while (end < text.length() && inWord(text.charAt(end))) {
            end++;
        }
        add(kind(text.substring(at, end)), end - at);
    }

    private static boolean inWord(char it) {
        return !Character.isWhitespace(it) && it != '(' && it != ')' && QUOTES.indexOf(it) < 0;
    }

    // In small letters they are words like others; NEAR/5 is none.
    private static Kind kind(String word) {
        return switch (word) {
            case "AND" -> Kind.AND;
            case "OR" -> Kind.OR;
            case "NOT" -> Kind.NOT;
            default ->
                    NEAR.matcher(word).matches()
                                    && (word.contains("/")
                                            || word.equals(word.toUpperCase(Locale.ROOT)))
                            ? Kind.NEAR
                            : Kind.WORD;
        };
    }

    /// The number behind `NEAR/`, `otherwise` where there is none; 0 for one that is too large.
    static int distance(Token near, int otherwise) {
        var number = NEAR.matcher(near.text());
        if (!number.matches() || number.group(1) == null) {
            return otherwise;
        }
        return number.group(1).length() > 4 ? 0 : Integer.parseInt(number.group(1));
    }
}
