package folkmoot.syndication.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes an Atom feed. `path` is the page that it follows, `self` its own address, both whole
/// URLs.
record AtomFeed(String title, String path, String self, Instant begun, List<Entry> entries) {

    /// `id` never changes; `html` is safe HTML.
    record Entry(
            String id,
            String title,
            String path,
            String author,
            Instant published,
            Instant updated,
            String language,
            String html) {}

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            text(xml, "id", path);
            text(xml, "title", title);
            text(
                    xml,
                    "updated",
                    time(
                            entries.stream()
                                    .map(Entry::updated)
                                    .max(Instant::compareTo)
                                    .orElse(begun)));
            link(xml, "self", "application/atom+xml", self);
            link(xml, "alternate", "text/html", path);
            for (var entry : entries) {
                write(xml, entry);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        text(xml, "id", entry.id());
        text(xml, "title", entry.title());
        link(xml, "alternate", "text/html", entry.path());
        text(xml, "published", time(entry.published()));
        text(xml, "updated", time(entry.updated()));
        xml.writeStartElement(ATOM, "author");
        text(xml, "name", entry.author());
        xml.writeEndElement();
        xml.writeStartElement(ATOM, "content");
        xml.writeAttribute("type", "html");
        if (!entry.language().equals("und")) {
            xml.writeAttribute(
                    "xml", "http://www.w3.org/XML/1998/namespace", "lang", entry.language());
        }
        xml.writeCharacters(writable(entry.html()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(writable(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    // XML 1.0 has no place for most control characters, not even escaped.
    private static String writable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replaceAll(
                        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]",
                        "");
    }
}
