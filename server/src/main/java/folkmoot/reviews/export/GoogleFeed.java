package folkmoot.reviews.export;

import folkmoot.reviews.Incentive;
import folkmoot.reviews.ReviewExport;
import folkmoot.reviews.Source;
import folkmoot.reviews.Verification;
import folkmoot.text.Languages;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A Google Product Review feed, version 2.4: what that knows of a review, in its order.
final class GoogleFeed implements Sheet {

    private static final String VERSION = "2.4";
    private static final String SCHEMA =
            "http://www.google.com/shopping/reviews/schema/product/2.4/product_reviews.xsd";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final Writer out;
    private final XMLStreamWriter xml;

    /// `publisher` is the brand that the place belongs to.
    GoogleFeed(Writer out, String publisher) throws IOException {
        this.out = out;
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            begin(publisher);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void begin(String publisher) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("feed");
        xml.writeNamespace("xsi", INSTANCE);
        xml.writeAttribute("xsi", INSTANCE, "noNamespaceSchemaLocation", SCHEMA);
        text("version", VERSION);
        within("aggregator", () -> text("name", ReviewExport.AGGREGATOR));
        within("publisher", () -> text("name", publisher));
        xml.writeStartElement("reviews");
        xml.writeCharacters("\n");
    }

    @Override
    public void add(Entry review) throws IOException {
        try {
            within("review", () -> review(review));
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void review(Entry it) throws XMLStreamException {
        var review = it.review();
        var said = review.appraisal();
        text("review_id", it.post().id().toString());
        within("reviewer", () -> name(it.author()));
        if (review.verification() == Verification.PURCHASE) {
            text("is_verified_purchase", "true");
        }
        incentive(said.incentive());
        text("review_timestamp", review.postedAt().toString());
        if (!it.post().title().isEmpty()) {
            text("title", it.post().title());
        }
        text("content", it.post().body());
        if (!review.language().equals(Languages.UNKNOWN)) {
            text("review_language", review.language());
        }
        points("pros", "pro", said.pros());
        points("cons", "con", said.cons());
        xml.writeStartElement("review_url");
        xml.writeAttribute("type", "singleton");
        xml.writeCharacters(it.address());
        xml.writeEndElement();
        if (!it.photos().isEmpty()) {
            within("reviewer_images", () -> images(it.photos()));
        }
        within("ratings", () -> rating(said.stars()));
        within("products", () -> within("product", () -> product(it)));
        text("is_spam", "false");
        collection(review.source());
    }

    private void name(String author) throws XMLStreamException {
        xml.writeStartElement("name");
        if (author.isEmpty()) {
            xml.writeAttribute("is_anonymous", "true");
        }
        xml.writeCharacters(author.isEmpty() ? "Anonymous" : legal(author));
        xml.writeEndElement();
    }

    private void points(String all, String one, List<String> points) throws XMLStreamException {
        if (!points.isEmpty()) {
            within(all, () -> each(one, Entry.lines(points)));
        }
    }

    private void images(List<Entry.Photo> photos) throws XMLStreamException {
        for (var photo : photos) {
            within("reviewer_image", () -> text("url", photo.url()));
        }
    }

    private void rating(int stars) throws XMLStreamException {
        xml.writeStartElement("overall");
        xml.writeAttribute("min", "1");
        xml.writeAttribute("max", "5");
        xml.writeCharacters(String.valueOf(stars));
        xml.writeEndElement();
    }

    private void product(Entry it) throws XMLStreamException {
        if (!it.brand().isEmpty() || !it.product().identifiers().isEmpty()) {
            within("product_ids", () -> numbers(it));
        }
        text("product_name", it.product().name());
        text("product_url", it.productAddress());
    }

    private void numbers(Entry it) throws XMLStreamException {
        ids("gtins", "gtin", it.gtins());
        ids("mpns", "mpn", it.mpns());
        ids("skus", "sku", it.skus());
        ids("brands", "brand", it.brand().isEmpty() ? List.of() : List.of(it.brand()));
    }

    private void ids(String all, String one, List<String> values) throws XMLStreamException {
        if (!values.isEmpty()) {
            within(all, () -> each(one, values));
        }
    }

    private void collection(Source source) throws XMLStreamException {
        switch (source) {
            case INVITED_BUYER -> text("collection_method", "post_fulfillment");
            case VISITOR -> text("collection_method", "unsolicited");
            case IMPORTED, OTHER_PROVIDER -> {}
        }
    }

    private void incentive(Incentive incentive) throws XMLStreamException {
        if (incentive != Incentive.UNKNOWN) {
            text("is_incentivized_review", String.valueOf(incentive.disclosed()));
        }
    }

    /// What stands in an element.
    private interface Content {
        void write() throws XMLStreamException;
    }

    private void within(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.write();
        xml.writeEndElement();
    }

    private void each(String name, List<String> values) throws XMLStreamException {
        for (var value : values) {
            text(name, value);
        }
    }

    private void text(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(value));
        xml.writeEndElement();
    }

    // XML has no way to say these at all.
    private static String legal(String text) {
        return text.chars().noneMatch(GoogleFeed::unsayable)
                ? text
                : text.replaceAll("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]", " ");
    }

    private static boolean unsayable(int it) {
        return it < ' ' && it != '\n' && it != '\t' || it >= 0xFFFE;
    }

    @Override
    public void close() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
            out.write('\n');
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            out.close();
        }
    }
}
