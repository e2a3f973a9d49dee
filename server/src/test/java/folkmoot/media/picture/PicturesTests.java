package folkmoot.media.picture;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.media.PictureId;
import folkmoot.media.PictureView;
import folkmoot.media.Pictures;
import folkmoot.media.Storing;
import folkmoot.media.Storing.Reason;
import folkmoot.media.Upload;
import folkmoot.site.Ids;
import folkmoot.site.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@FolkmootTest
class PicturesTests {

    @Autowired Cast cast;
    @Autowired Pictures pictures;
    @Autowired Shelf shelf;
    @Autowired Sweeping sweeping;
    @Autowired MockMvcTester browser;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;

    @Test
    void aPublicPictureIsServedToAllAndKeptByCaches() {
        var picture = stored(Samples.jpeg(1_200, 900));
        open(picture.id());

        assertThat(browser.get().uri(picture.medium()))
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        var tag = browser.get().uri(picture.medium()).exchange().getResponse().getHeader("ETag");
        assertThat(browser.get().uri(picture.medium()).header("If-None-Match", tag)).hasStatus(304);
    }

    @Test
    void aPictureThatIsNotPublicIsItsOwnersAlone() {
        var picture = stored(Samples.jpeg(64, 48));

        assertThat(browser.get().uri(picture.small())).hasStatus(404);
        assertThat(browser.get().uri(picture.small()).cookie(cast.dov().cookie())).hasStatus(404);
        assertThat(browser.get().uri(picture.small()).cookie(cast.ann().cookie()))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store");

        open(picture.id());
        assertThat(browser.get().uri(picture.small())).hasStatusOk();

        transact(it -> it.hide(List.of(picture.id())));
        assertThat(browser.get().uri(picture.small())).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/media/x/320", "/media/0000000000000000000000/320", "/media/%s/640"})
    void whatIsNotThereIsMissing(String path) {
        var picture = stored(Samples.jpeg(64, 48));
        open(picture.id());

        assertThat(browser.get().uri(path.formatted(picture.id()))).hasStatus(404);
    }

    @Test
    void onlyOwnPicturesAreAttachedInTheirOrder() {
        var one = stored(Samples.jpeg(10, 10)).id();
        var two = stored(Samples.jpeg(20, 10)).id();
        var strange = new PictureId(Ids.next());

        var kept = transaction.execute(_ -> pictures.keep(ann(), List.of(two, strange, one)));
        var stolen = transaction.execute(_ -> pictures.keep(cast.dov().id().value(), List.of(one)));

        assertThat(kept).containsExactly(two, one);
        assertThat(stolen).isEmpty();
    }

    @Test
    void aLoosePictureIsNeverPublished() {
        var picture = stored(Samples.jpeg(64, 48));

        transact(it -> it.publish(List.of(picture.id())));

        assertThat(browser.get().uri(picture.small())).hasStatus(404);
    }

    @Test
    void whatAPageNeedsIsKnown() {
        var picture = stored(Samples.jpeg(3_000, 2_000));
        transact(it -> it.describe(ann(), picture.id(), "The left mirror"));
        transact(it -> it.describe(cast.dov().id().value(), picture.id(), "Mine"));

        var view = pictures.named(List.of(picture.id())).get(picture.id());

        assertThat(view.alt()).isEqualTo("The left mirror");
        assertThat(view.width()).isEqualTo(1920);
        assertThat(view.height()).isEqualTo(1280);
        assertThat(view.colour()).matches("#[0-9a-f]{6}");
        assertThat(view.sources()).contains("/320 320w", "/960 960w", "/1920 1920w");
    }

    @Test
    void whatIsRefusedLeavesNothing() {
        assertThat(store(new byte[0])).isEqualTo(new Storing.Refused(Reason.EMPTY));
        assertThat(store(new byte[13 * 1024 * 1024]))
                .isEqualTo(new Storing.Refused(Reason.TOO_LARGE));
        assertThat(store("<svg/>......".getBytes()))
                .isEqualTo(new Storing.Refused(Reason.NOT_A_PICTURE));
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasItsSentence(Reason reason) {
        assertThat(Texts.has(reason.key())).isTrue();
    }

    @Test
    void picturesThatNobodyAttachedAreForgottenAfterADay() {
        var fresh = stored(Samples.jpeg(31, 31));
        var loose = stored(Samples.jpeg(32, 32));
        var kept = stored(Samples.jpeg(33, 33));
        transact(it -> it.keep(ann(), List.of(kept.id())));
        age(loose.id());
        age(kept.id());

        sweeping.sweep();

        assertThat(pictures.named(List.of(fresh.id(), loose.id(), kept.id())).keySet())
                .containsExactlyInAnyOrder(fresh.id(), kept.id());
    }

    @Test
    void filesThatNoPictureUsesAreSweptAfterADay() throws IOException {
        var one = stored(Samples.jpeg(41, 41));
        var same = stored(Samples.jpeg(41, 41));
        var name = file(one.id());
        assertThat(file(same.id())).isEqualTo(name);
        Files.setLastModifiedTime(shelf.at(name), FileTime.from(Instant.EPOCH));

        transact(it -> it.drop(List.of(one.id())));
        sweeping.sweep();
        assertThat(shelf.at(name)).exists();

        transact(it -> it.drop(List.of(same.id())));
        sweeping.sweep();
        assertThat(shelf.at(name)).doesNotExist();
    }

    @Test
    void erasingForgetsAllThatAPersonBrought() {
        var somebody = cast.somebody().id().value();
        var picture =
                (Storing.Stored)
                        pictures.store(
                                new Upload(
                                        somebody, new ByteArrayResource(Samples.jpeg(9, 9)), ""));

        transact(it -> it.erase(somebody));

        assertThat(pictures.named(List.of(picture.picture().id()))).isEmpty();
    }

    private PictureView stored(byte[] file) {
        return ((Storing.Stored) store(file)).picture();
    }

    private Storing store(byte[] file) {
        return pictures.store(new Upload(ann(), new ByteArrayResource(file), "A bike"));
    }

    private void open(PictureId id) {
        transact(it -> {
            it.keep(ann(), List.of(id));
            it.publish(List.of(id));
        });
    }

    private void transact(Consumer<Pictures> deed) {
        transaction.executeWithoutResult(_ -> deed.accept(pictures));
    }

    private UUID ann() {
        return cast.ann().id().value();
    }

    private void age(PictureId id) {
        sql.sql(
                        "UPDATE media.picture SET created_at = created_at - interval '25 hours' WHERE id = ?")
                .param(id.value())
                .update();
    }

    private String file(PictureId id) {
        return sql.sql("SELECT sha256 FROM media.print WHERE picture = ? AND edge = 320")
                .param(id.value())
                .query(String.class)
                .single();
    }
}
