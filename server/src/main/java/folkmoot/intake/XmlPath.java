package folkmoot.intake;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Finds the records in an XML file: elements with parts that come more than once, the outermost
/// ones; by their name where there is only one.
final class XmlPath {

    private static final Pattern NAME =
            Pattern.compile("(?i)(.*/)?(?:review|rating|testimonial|item|entry|record|row)");

    private final LinkedHashMap<String, Integer> times = new LinkedHashMap<>();
    private final Set<String> parents = new HashSet<>();
    private final ArrayDeque<String> names = new ArrayDeque<>();

    private XmlPath() {}

    /// Of the beginning of a file.
    static String of(String sample) {
        var it = new XmlPath();
        try {
            it.count(Xml.reader(new StringReader(sample)));
        } catch (XMLStreamException e) {
            if (it.times.isEmpty()) {
                throw new Unreadable("Not well-formed XML: " + e.getMessage(), e);
            }
        }
        return it.best();
    }

    private void count(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    parents.add(String.join("/", names));
                    names.addLast(xml.getLocalName());
                    times.merge(String.join("/", names), 1, Integer::sum);
                }
                case XMLStreamConstants.END_ELEMENT -> names.removeLast();
                default -> {}
            }
        }
    }

    private String best() {
        var able = new ArrayList<>(times.keySet());
        able.removeIf(it -> !parents.contains(it) || !it.contains("/"));
        var named = able.stream().filter(it -> NAME.matcher(it).matches()).toList();
        return named.isEmpty() ? repeated(able) : repeated(named);
    }

    private String repeated(List<String> able) {
        if (able.isEmpty()) {
            throw new Unreadable("There are no records in this XML.");
        }
        var outermost =
                able.stream().sorted(Comparator.comparingInt(it -> it.split("/").length)).toList();
        return outermost.stream()
                .filter(it -> times.getOrDefault(it, 0) > 1)
                .findFirst()
                .orElse(outermost.getFirst());
    }
}
