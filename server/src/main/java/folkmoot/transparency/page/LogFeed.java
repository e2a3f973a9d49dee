package folkmoot.transparency.page;

import static folkmoot.site.Texts.say;

import folkmoot.site.Frame;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The newest entries for feed readers.
final class LogFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private LogFeed() {}

    static byte[] of(Frame frame, List<EntryView> entries) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            text(xml, "id", frame.url("/log"));
            text(xml, "title", say("transparency.log.title") + " · " + frame.brand().name());
            text(
                    xml,
                    "updated",
                    entries.isEmpty()
                            ? "1970-01-01T00:00:00Z"
                            : entries.getFirst().at().toString());
            link(xml, "self", frame.url("/log/feed.atom"));
            link(xml, "alternate", frame.url("/log"));
            for (var entry : entries) {
                write(xml, frame, entry);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void write(XMLStreamWriter xml, Frame frame, EntryView entry)
            throws XMLStreamException {
        var address = frame.url("/log/" + entry.index());
        xml.writeStartElement(ATOM, "entry");
        text(xml, "id", address);
        text(xml, "title", "#" + entry.index() + " " + entry.line());
        link(xml, "alternate", address);
        text(xml, "published", entry.at().toString());
        text(xml, "updated", entry.at().toString());
        xml.writeStartElement(ATOM, "author");
        text(xml, "name", say("transparency.by." + entry.by()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address)
            throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
