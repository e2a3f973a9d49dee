package folkmoot.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The elements at one path, each as a row: `reviewer.name`, `reviewer.name@is_anonymous`. After
/// something that is not well-formed nothing more can be read.
final class XmlRows implements Rows {

    private final Reader in;
    private final XMLStreamReader xml;
    private final String path;
    private final Flat flat = new Flat();
    private final Map<String, String> about = new HashMap<>();
    private final Deque<String> names = new ArrayDeque<>();
    private long number;
    private boolean ended;

    XmlRows(Reader in, String path) {
        this.in = in;
        this.path = path;
        try {
            this.xml = Xml.reader(in);
        } catch (XMLStreamException e) {
            throw new Unreadable("No XML: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> columns() {
        return flat.columns();
    }

    /// What stood before the records: `feed/publisher/name` is `publisher.name`.
    Map<String, String> about() {
        return about;
    }

    @Override
    public @Nullable Row next() {
        try {
            return ended ? null : record();
        } catch (XMLStreamException e) {
            ended = true;
            flat.take();
            var words =
                    "not well-formed, nothing after it can be read: "
                            + String.valueOf(e.getMessage()).replaceFirst("(?s).*Message: ", "");
            return new Row(++number, e.getLocation().getLineNumber(), List.of(), "", words);
        }
    }

    private @Nullable Row record() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    names.addLast(xml.getLocalName());
                    if (String.join("/", names).equals(path)) {
                        var line = xml.getLocation().getLineNumber();
                        take("");
                        names.removeLast();
                        return new Row(++number, line, flat.take(), "", null);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> names.removeLast();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> remember();
                default -> {}
            }
        }
        ended = true;
        return null;
    }

    private void remember() {
        if (number == 0 && !xml.isWhiteSpace() && names.size() < 5) {
            about.put(String.join(".", names).replaceFirst("^[^.]*\\.", ""), xml.getText().strip());
        }
    }

    // The element at which the reader stands, and all that is in it.
    private void take(String name) throws XMLStreamException {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            flat.put(name + "@" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        var text = new StringBuilder();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var inner = xml.getLocalName();
                    take(name.isEmpty() ? inner : name + "." + inner);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text.length() + xml.getTextLength() <= DelimitedRows.MOST) {
                        text.append(
                                xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XMLStreamException(
                                "entity " + xml.getLocalName() + " is not known",
                                xml.getLocation());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (!text.toString().isBlank()) {
                        flat.put(name, text.toString());
                    }
                    return;
                }
                default -> {}
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
