package folkmoot.text;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/// Reads `@handle` where it stands alone: not in code (which is never asked about), not in mail
/// addresses, paths and names of other servers.
final class HandleParser implements InlineContentParser {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 30;

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        var before = scanner.peekPreviousCodePoint();
        scanner.next();
        var start = scanner.position();
        var length = scanner.match(HandleParser::inHandle);
        var end = scanner.position();
        return length < SHORTEST || length > LONGEST || joined(before) || goesOn(scanner)
                ? ParsedInline.none()
                : ParsedInline.of(new Handle(scanner.getSource(start, end).getContent()), end);
    }

    private static boolean inHandle(char it) {
        return it >= 'a' && it <= 'z'
                || it >= 'A' && it <= 'Z'
                || it >= '0' && it <= '9'
                || it == '_';
    }

    // Scripts without spaces put a handle right behind a letter.
    private static boolean joined(int before) {
        return before < 128
                ? inHandle((char) before) || "/.@:=&#%+-\\".indexOf(before) >= 0
                : Character.isLetterOrDigit(before) && !Cjk.is(before);
    }

    private static boolean goesOn(Scanner scanner) {
        var after = scanner.peekCodePoint();
        return after == '@' || after > 127 && Character.isLetter(after) && !Cjk.is(after);
    }

    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('@');
        }

        @Override
        public InlineContentParser create() {
            return new HandleParser();
        }
    }
}
