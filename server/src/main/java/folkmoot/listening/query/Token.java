package folkmoot.listening.query;

/// A piece of a query; `at` is where it begins (from 0).
record Token(Kind kind, String text, int at) {

    enum Kind {
        WORD,
        PHRASE,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        NEAR,
        END
    }
}
