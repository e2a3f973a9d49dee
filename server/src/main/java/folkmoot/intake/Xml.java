package folkmoot.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML without document types: nothing is fetched and nothing is expanded.
public final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    static XMLStreamReader reader(Reader in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new Legal(in));
    }

    /// Whether it is, strictly, characters included.
    public static boolean wellFormed(String text) {
        try {
            var reader = FACTORY.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                reader.next();
            }
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // Without document types no entity can be declared; what the JDK would count is every &amp;
        // of the file, and it gives up after 100,000.
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.entityExpansionLimit", 0);
        factory.setXMLResolver((_, _, base, _) -> {
            throw new XMLStreamException("nothing is fetched: " + base);
        });
        return factory;
    }

    /// Control characters stand in real feeds and end the reading of any of them; they become
    /// spaces.
    private static final class Legal extends FilterReader {

        Legal(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            var read = in.read(into, offset, length);
            for (var i = offset; i < offset + read; i++) {
                var it = into[i];
                if (it < ' ' && it != '\n' && it != '\r' && it != '\t' || it >= 0xFFFE) {
                    into[i] = ' ';
                }
            }
            return read;
        }
    }
}
