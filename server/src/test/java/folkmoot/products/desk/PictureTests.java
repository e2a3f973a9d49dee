package folkmoot.products.desk;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.people.Hat;
import folkmoot.people.Members;
import folkmoot.products.Catalogue;
import folkmoot.products.Pages;
import folkmoot.products.Picture;
import folkmoot.products.Products;
import folkmoot.products.Samples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class PictureTests {

    @Autowired MockMvcTester browser;
    @Autowired Catalogue catalogue;
    @Autowired Products products;
    @Autowired Cast cast;
    @Autowired Members members;

    private final String n = Samples.number();
    private final String page = "/products/pictured-" + n;
    private Pages pages;

    @BeforeEach
    void open() {
        pages = new Pages(browser, cast);
        catalogue.put(Samples.draft("Pictured " + n));
    }

    @Test
    void picturesAreTakenInAskedAboutOrderedAndTakenAway() throws IOException {
        assertThat(filled(file("one.png", png()), file("two.png", png())))
                .hasRedirectedUrl(page + "/edit#pictures");
        var id = products.find("pictured-" + n).id();
        var two = catalogue.draft(id).pictures();
        assertThat(two).hasSize(2);
        assertThat(pages.staffRead(page + "/edit")).contains("What is to be seen?");

        assertThat(
                        filled().param("pictures[0].id", two.get(0).id().toString())
                                .param("pictures[0].alt", "From the left")
                                .param("pictures[0].place", "2")
                                .param("pictures[1].id", two.get(1).id().toString())
                                .param("pictures[1].alt", "From the right, blue")
                                .param("pictures[1].place", "1"))
                .hasRedirectedUrl(page);
        assertThat(catalogue.draft(id).pictures())
                .extracting(Picture::alt)
                .containsExactly("From the right, blue", "From the left");
        var first = catalogue.draft(id).pictures().getFirst().id();
        assertThat(pages.read(page))
                .contains("From the right, blue", "lightbox")
                .contains(
                        "<meta property=\"og:image\" content=\"http://localhost:8080/media/"
                                + first
                                + "/");
        assertThat(pages.read("/products?q=pictured%20" + n)).contains("srcset");

        assertThat(
                        filled().param("pictures[0].id", two.get(0).id().toString())
                                .param("pictures[0].gone", "true"))
                .hasRedirectedUrl(page);
        assertThat(catalogue.draft(id).pictures()).isEmpty();
    }

    @Test
    void picturesOutliveTheAccountOfWhoeverUploadedThem() throws IOException {
        var extra = cast.somebody();
        members.grant(extra.id(), Hat.STAFF, null);
        assertThat(
                        browser.post()
                                .uri(page)
                                .cookie(extra.cookie())
                                .multipart()
                                .file(file("one.png", png()))
                                .param("name", "Pictured " + n)
                                .param("slug", "pictured-" + n))
                .hasRedirectedUrl(page + "/edit#pictures");
        var path = "/media/" + products.find("pictured-" + n).picture().id() + "/320";

        assertThat(
                        browser.post()
                                .uri("/settings/erasures")
                                .cookie(extra.cookie())
                                .param("current", Cast.PASSWORD)
                                .param("sure", "yes"))
                .hasStatus(303);

        assertThat(browser.get().uri(path)).hasStatusOk();
    }

    @Test
    void whatIsNoPictureIsRefusedAndTheOthersAreNotLost() throws IOException {
        assertThat(
                        filled(
                                file("good.png", png()),
                                file("bad.jpg", "<script>".getBytes(StandardCharsets.UTF_8))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("pictures[0].id", "files-wrong");
        assertThat(products.find("pictured-" + n).picture()).isNull();
    }

    @Test
    void picturesOfOthersCannotBeTaken() {
        assertThat(filled().param("pictures[0].id", "0000000000000000000001"))
                .hasRedirectedUrl(page);

        assertThat(products.find("pictured-" + n).picture()).isNull();
    }

    private MockMvcTester.MockMultipartMvcRequestBuilder filled(MockMultipartFile... files) {
        return pages.post(page, files)
                .param("name", "Pictured " + n)
                .param("slug", "pictured-" + n);
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "image/png", content);
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
