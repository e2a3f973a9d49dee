package folkmoot.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A paragraph of a letter, cut where links begin and end.
public record Paragraph(List<Piece> pieces) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    /// Words, or a link.
    public record Piece(String text, boolean link) {}

    /// Nothing but a link, drawn as a button.
    public boolean button() {
        return pieces.size() == 1 && pieces.getFirst().link();
    }

    static List<Paragraph> of(String text) {
        return Arrays.stream(text.strip().split("\\n\\s*\\n"))
                .map(it -> new Paragraph(pieces(it.strip())))
                .toList();
    }

    private static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var end = 0;
        var links = LINK.matcher(text);
        while (links.find()) {
            if (links.start() > end) {
                pieces.add(new Piece(text.substring(end, links.start()), false));
            }
            pieces.add(new Piece(links.group(), true));
            end = links.end();
        }
        if (end < text.length()) {
            pieces.add(new Piece(text.substring(end), false));
        }
        return pieces;
    }
}
