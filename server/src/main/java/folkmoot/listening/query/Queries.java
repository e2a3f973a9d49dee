package folkmoot.listening.query;

import folkmoot.listening.query.Parsed.Problem;
import folkmoot.listening.query.Token.Kind;
import folkmoot.text.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Reads what somebody wants to hear of: `brake* AND (squeal OR "make noise") NOT car`, and
/// `delivery NEAR/5 late`. Words side by side must all be there; `-` excludes.
/*
 * any   = all (OR all)*
 * all   = near (AND? near)*
 * near  = not (NEAR/n not)*
 * not   = (NOT | -)* one
 * one   = ( any ) | "phrase" | word
 *
 * By recursive descent; depth is bounded by the number of tokens, which is bounded.
 */
public final class Queries {

    private static final int LONGEST = 1_000;
    private static final int MOST = 100;
    private static final int FURTHEST = 100;
    private static final int NEAR = 10;

    private final List<Token> tokens;
    private final Collection<String> languages;
    private int next;

    private Queries(List<Token> tokens, Collection<String> languages) {
        this.tokens = tokens;
        this.languages = languages;
    }

    /// `languages` are those whose stems count as the same word.
    public static Parsed parse(String text, Collection<String> languages) {
        try {
            if (text.length() > LONGEST) {
                throw new Misread(Problem.TOO_LONG, LONGEST, text.substring(LONGEST));
            }
            var tokens = Tokens.of(text);
            if (tokens.size() == 1) {
                return new Parsed.Nothing();
            }
            if (tokens.size() > MOST) {
                throw new Misread(Problem.TOO_MANY, tokens.get(MOST).at(), tokens.get(MOST).text());
            }
            return new Queries(tokens, languages).read();
        } catch (Misread e) {
            return e.wrong();
        }
    }

    private Parsed read() throws Misread {
        var node = any();
        if (peek() == Kind.CLOSE) {
            throw wrong(Problem.CLOSED_TOO_OFTEN, tokens.get(next));
        }
        return new Parsed.Read(node);
    }

    private Node any() throws Misread {
        var nodes = new ArrayList<Node>();
        nodes.add(all());
        while (peek() == Kind.OR) {
            var or = take();
            needs(or);
            nodes.add(all());
        }
        return nodes.size() == 1 ? nodes.getFirst() : new Node.Any(List.copyOf(nodes));
    }

    private Node all() throws Misread {
        var nodes = new ArrayList<Node>();
        nodes.add(near());
        while (peek() != Kind.OR && peek() != Kind.CLOSE && peek() != Kind.END) {
            if (peek() == Kind.AND) {
                needs(take());
            }
            nodes.add(near());
        }
        return nodes.size() == 1 ? nodes.getFirst() : new Node.All(List.copyOf(nodes));
    }

    private Node near() throws Misread {
        var first = tokens.get(next);
        var node = not();
        while (peek() == Kind.NEAR) {
            var near = take();
            var distance = Tokens.distance(near, NEAR);
            if (distance < 1 || distance > FURTHEST) {
                throw wrong(Problem.DISTANCE, near);
            }
            needs(near);
            var second = tokens.get(next);
            var right = not();
            placed(node, first);
            placed(right, second);
            node = new Node.Near(node, right, distance);
        }
        return node;
    }

    // What is somewhere can be near; what is missing, or in two places, cannot.
    private static void placed(Node node, Token at) throws Misread {
        switch (node) {
            case Node.Words _, Node.Near _ -> {}
            case Node.Any(var nodes) -> {
                for (var it : nodes) {
                    placed(it, at);
                }
            }
            case Node.All _, Node.Not _ -> throw wrong(Problem.NEAR_WHAT, at);
        }
    }

    private Node not() throws Misread {
        if (peek() != Kind.NOT) {
            return one();
        }
        needs(take());
        return new Node.Not(not());
    }

    private Node one() throws Misread {
        var token = take();
        return switch (token.kind()) {
            case OPEN -> inside(token);
            case WORD, PHRASE -> words(token);
            case CLOSE -> throw wrong(Problem.CLOSED_TOO_OFTEN, token);
            case AND, OR, NEAR -> throw wrong(Problem.NOTHING_BEFORE, token);
            case NOT, END -> throw wrong(Problem.NOTHING_AFTER, token);
        };
    }

    private Node inside(Token open) throws Misread {
        if (peek() == Kind.CLOSE) {
            throw wrong(Problem.NOTHING_INSIDE, open);
        }
        if (peek() == Kind.END) {
            throw wrong(Problem.OPEN_PARENTHESIS, open);
        }
        var node = any();
        if (peek() != Kind.CLOSE) {
            throw wrong(Problem.OPEN_PARENTHESIS, open);
        }
        take();
        return node;
    }

    private Node words(Token token) throws Misread {
        if (token.text().strip().matches("[*?]+")) {
            throw wrong(Problem.WILD_ALONE, token);
        }
        var phrase = Phrase.of(token.text(), languages);
        if (phrase.isEmpty()) {
            throw wrong(Problem.NO_WORD, token);
        }
        return new Node.Words(token.text().strip(), phrase);
    }

    // Something has to stand behind it.
    private void needs(Token operator) throws Misread {
        if (peek() == Kind.END || peek() == Kind.CLOSE) {
            throw wrong(Problem.NOTHING_AFTER, operator);
        }
    }

    private Kind peek() {
        return tokens.get(next).kind();
    }

    private Token take() {
        var token = tokens.get(next);
        next += token.kind() == Kind.END ? 0 : 1;
        return token;
    }

    private static Misread wrong(Problem problem, Token token) {
        return new Misread(problem, token.at(), token.text());
    }
}
