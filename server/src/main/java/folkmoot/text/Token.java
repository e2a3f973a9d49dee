package folkmoot.text;

import java.util.List;

/// What the index knows of one place in a text: its lexemes, its position among the words, and
/// where it stands in the text.
record Token(List<String> lexemes, int position, int start, int end) {

    static final char STEM = '~';
}
