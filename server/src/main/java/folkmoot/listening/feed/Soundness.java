package folkmoot.listening.feed;

import folkmoot.listening.fetch.Answer;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/// What is wrong with a feed, which is read all the same: its maker may want to know.
final class Soundness {

    /// Sent as something else, in other letters than it says, or not well-formed.
    enum Flaw {
        TYPE,
        LETTERS,
        FORM
    }

    private static final XMLInputFactory FACTORY = factory();

    private Soundness() {}

    static Set<Flaw> flaws(Answer answer) {
        var type = answer.header("content-type").strip().toLowerCase(Locale.ROOT);
        var flaws = EnumSet.noneOf(Flaw.class);
        if (!type.isEmpty() && !type.contains("xml") && !type.contains("json")) {
            flaws.add(Flaw.TYPE);
        }
        if (!Letters.asSaid(answer.body(), type)) {
            flaws.add(Flaw.LETTERS);
        }
        if (!formed(Letters.read(answer.body(), type))) {
            flaws.add(Flaw.FORM);
        }
        return flaws;
    }

    private static boolean formed(String text) {
        if (Feeds.json(text)) {
            return JsonFeed.read(text) != null;
        }
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

    // No types of documents: nothing is fetched and nothing is expanded.
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.entityExpansionLimit", 0);
        factory.setXMLResolver((_, _, base, _) -> {
            throw new XMLStreamException("nothing is fetched: " + base);
        });
        return factory;
    }
}
