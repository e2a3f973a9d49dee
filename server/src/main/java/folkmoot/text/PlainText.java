package folkmoot.text;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// Collects the words of a Markdown tree, without its marks, on one line.
final class PlainText extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    static String of(String markdown) {
        return Unmarked.is(markdown) ? Unmarked.line(markdown) : parsed(markdown);
    }

    static String parsed(String markdown) {
        var it = new PlainText();
        Markdown.parse(markdown).accept(it);
        return it.words.toString().strip();
    }

    @Override
    public void visit(Text text) {
        append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        append(code.getLiteral());
        space();
    }

    @Override
    public void visit(HtmlInline html) {
        append(HouseRenderer.breaks(html) ? " " : html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        space();
    }

    @Override
    public void visit(HardLineBreak line) {
        space();
    }

    @Override
    public void visit(Paragraph paragraph) {
        block(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        block(heading);
    }

    @Override
    public void visit(ListItem item) {
        block(item);
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case Handle handle -> append("@" + handle.written());
            case TableCell cell -> block(cell);
            default -> visitChildren(node);
        }
    }

    private void block(Node node) {
        visitChildren(node);
        space();
    }

    private void append(String text) {
        text.codePoints().map(it -> Character.isWhitespace(it) ? ' ' : it).forEach(this::append);
    }

    private void append(int point) {
        if (point == ' ') {
            space();
        } else {
            words.appendCodePoint(point);
        }
    }

    private void space() {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }
}
