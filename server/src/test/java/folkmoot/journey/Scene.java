package folkmoot.journey;

import folkmoot.Cast;
import folkmoot.media.PictureId;
import folkmoot.media.Pictures;
import folkmoot.media.Storing;
import folkmoot.media.Upload;
import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import folkmoot.products.ProductView;
import folkmoot.reviews.Appraisal;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Incentive;
import folkmoot.reviews.Relationship;
import folkmoot.site.Ids;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import folkmoot.talk.Gratitude;
import folkmoot.talk.PostId;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.transaction.support.TransactionTemplate;

/// A lively corner of the place: a product with reviews of every look, and a review that is talked
/// about.
@TestComponent
class Scene {

    private final Bench bench;
    private final Cast cast;
    private final Conversation conversation;
    private final Gratitude gratitude;
    private final Pictures pictures;
    private final TransactionTemplate transaction;
    private @Nullable Corner corner;

    Scene(
            Bench bench,
            Cast cast,
            Conversation conversation,
            Gratitude gratitude,
            Pictures pictures,
            TransactionTemplate transaction) {
        this.bench = bench;
        this.cast = cast;
        this.conversation = conversation;
        this.gratitude = gratitude;
        this.pictures = pictures;
        this.transaction = transaction;
    }

    /// `talked` has a thread deeper than a page draws.
    record Corner(ProductView product, PostId talked, CommentId first) {}

    /// Made once, read by many.
    synchronized Corner corner() {
        if (corner == null) {
            corner = make();
        }
        return corner;
    }

    private Corner make() {
        var product = bench.product();
        var ann = cast.ann().actor();
        var talked =
                bench.review(
                        ann,
                        product,
                        photographed(ann),
                        "Stands on the roof of the shed",
                        "It **holds**. I asked @bert about the bolts.\n\n- light\n- strong");
        bench.review(cast.dov(), product, 2, "It wobbles on gravel");
        bench.review(cast.somebody(), product, 5, "The third one I own");
        var first = comment(cast.bert(), talked, null, "Which bolts did you use, @ann?");
        var above = first;
        for (var depth = 2; depth <= 6; depth++) {
            above =
                    comment(
                            depth % 2 == 0 ? cast.ann() : cast.dov(),
                            talked,
                            above,
                            "Answer at depth " + depth);
        }
        comment(cast.dov(), talked, null, "Mine has held a winter.");
        gratitude.thank(cast.dov().actor(), ann.id(), null, "for the drawing of the bolts");
        return new Corner(bench.again(product), talked, first);
    }

    /// A review of a product of its own, in words that nobody used before.
    PostId review(Cast.Player author, int stars, String title) {
        var text = "I can say more about that: " + System.nanoTime();
        return bench.review(author.actor(), bench.product(), Bench.appraisal(stars), title, text);
    }

    CommentId comment(Cast.Player author, PostId post, @Nullable CommentId parent, String words) {
        var id = new CommentId(Ids.next());
        conversation.post(author.actor(), id, post, parent, words);
        return id;
    }

    private Appraisal photographed(Actor.Member author) {
        var stored =
                pictures.store(
                        new Upload(
                                author.id().value(),
                                new ByteArrayResource(photo()),
                                "A trestle on a roof"));
        var picture = ((Storing.Stored) stored).picture();
        keep(author.id(), List.of(picture.id()));
        return new Appraisal(
                4,
                List.of("light"),
                List.of("wobbles a little"),
                Map.of(),
                LocalDate.of(2026, 3, 1),
                Relationship.SUPPLIER,
                Incentive.DISCOUNT,
                "a voucher",
                List.of(picture));
    }

    private void keep(PersonId owner, List<PictureId> ids) {
        transaction.executeWithoutResult(_ -> pictures.keep(owner.value(), ids));
    }

    /// A photo as a phone sends it.
    static byte[] photo() {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var drawn = image.createGraphics();
        drawn.setColor(new Color(0x7a9cc6));
        drawn.fillRect(0, 0, 640, 300);
        drawn.setColor(new Color(0x6b5b3a));
        drawn.fillRect(0, 300, 640, 180);
        drawn.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
