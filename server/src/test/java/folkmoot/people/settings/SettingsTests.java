package folkmoot.people.settings;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.people.People;
import folkmoot.people.PersonView;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FolkmootTest
class SettingsTests {

    @Autowired Cast cast;
    @Autowired People people;
    @Autowired MockMvcTester browser;

    Cast.Player extra;

    @BeforeEach
    void somebodyNew() {
        extra = cast.somebody();
    }

    @Test
    void everythingStandsInTheForm() {
        appear("Ines Prado", extra.handle(), "Rides.\n\n<b>Writes.</b>");

        assertThat(browser.get().uri("/settings?saved=yes").cookie(extra.cookie()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "value=\"Ines Prado\"",
                        "value=\"" + extra.handle() + "\"",
                        "&lt;b&gt;Writes.&lt;/b&gt;</textarea>",
                        "Saved.")
                .doesNotContain("/settings/place");
        assertThat(browser.get().uri("/settings").cookie(cast.cleo().cookie()))
                .bodyText()
                .contains("/settings/place");
    }

    @Test
    void aNewNameIsSeenAtOnce() {
        view();

        assertThat(appear("Ines Prado", extra.handle(), "")).hasStatus(303);

        assertThat(view().name()).isEqualTo("Ines Prado");
        assertThat(browser.get().uri("/settings").cookie(extra.cookie()))
                .bodyText()
                .contains("Ines Prado, your page");
    }

    @Test
    void anOldHandleStillLeadsToThemAndToNobodyElse() {
        var handle = extra.handle() + "_new";
        assertThat(appear(extra.name(), "@" + handle.toUpperCase(), "")).hasStatus(303);

        assertThat(browser.get().uri("/people/{h}", handle)).hasStatusOk();
        assertThat(browser.get().uri("/people/{h}", extra.handle()))
                .hasStatus(302)
                .headers()
                .hasValue("Location", "/people/" + handle);
        var other = cast.somebody();
        assertThat(
                        browser.post()
                                .uri("/settings")
                                .cookie(other.cookie())
                                .param("name", other.name())
                                .param("handle", extra.handle()))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody else has or had this handle.");

        assertThat(appear(extra.name(), extra.handle(), "")).as("taken back").hasStatus(303);
        assertThat(browser.get().uri("/people/{h}", extra.handle())).hasStatusOk();
        assertThat(browser.get().uri("/people/{h}", handle)).hasStatus(302);
    }

    @Test
    void whatIsWrongComesBackAsTyped() {
        assertThat(appear("", "no handle", "x".repeat(2001)))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "We need a name",
                        "value=\"no handle\"",
                        "A handle has two to thirty",
                        "Two thousand characters at most");
        assertThat(appear(extra.name(), cast.ann().handle(), "")).hasStatus(422);
        assertThat(view().name()).isEqualTo(extra.name());
    }

    @Test
    void nobodyCollectsHandles() {
        for (var number = 0; number < 3; number++) {
            assertThat(appear(extra.name(), extra.handle() + "_" + number, "")).hasStatus(303);
        }

        assertThat(appear(extra.name(), extra.handle() + "_9", "")).hasStatus(429);
    }

    @Test
    void aPictureIsShownAndTakenAwayAgain() throws IOException {
        assertThat(upload(png())).hasStatus(303);
        var path = view().picturePath();
        assertThat(browser.get().uri(path)).as("for everybody").hasStatusOk();
        assertThat(browser.get().uri("/people/{h}", extra.handle())).bodyText().contains(path);
        assertThat(browser.get().uri("/settings").cookie(extra.cookie()))
                .bodyText()
                .contains("/settings/pictures/ends");

        assertThat(browser.post().uri("/settings/pictures/ends").cookie(extra.cookie()))
                .hasStatus(303);
        assertThat(view().picturePath()).isNull();
        assertThat(browser.get().uri(path)).hasStatus(404);
    }

    @Test
    void darkIsRememberedHereAndWhereverTheySignIn() {
        assertThat(
                        browser.post()
                                .uri("/settings/themes")
                                .cookie(extra.cookie())
                                .param("theme", "dark"))
                .hasStatus(303)
                .cookies()
                .hasValue("theme", "dark");

        assertThat(
                        browser.post()
                                .uri("/sign-in")
                                .param("login", extra.email())
                                .param("password", Cast.PASSWORD))
                .hasStatus(303)
                .cookies()
                .hasValue("theme", "dark");
        assertThat(
                        browser.get()
                                .uri("/settings")
                                .cookie(extra.cookie(), new Cookie("theme", "dark")))
                .bodyText()
                .contains("data-theme=\"dark\"", "value=\"dark\" checked");
    }

    @Test
    void asTheDeviceLikesItAsksNothingOfOtherBrowsers() {
        for (var theme : List.of("dark", "", "purple")) {
            browser.post()
                    .uri("/settings/themes")
                    .cookie(extra.cookie())
                    .param("theme", theme)
                    .exchange();
        }

        assertThat(
                        browser.post()
                                .uri("/sign-in")
                                .param("login", extra.email())
                                .param("password", Cast.PASSWORD))
                .hasStatus(303)
                .cookies()
                .doesNotContainCookie("theme");
    }

    @Test
    void whatIsNoPictureIsSaid() {
        assertThat(upload("hello".getBytes()))
                .hasStatus(422)
                .bodyText()
                .contains("This is not a picture", "value=\"" + extra.name() + "\"");
        assertThat(view().picturePath()).isNull();
    }

    @Test
    void guestsHaveNoSettings() throws IOException {
        for (var path : List.of("/settings", "/settings/access", "/settings/data")) {
            assertThat(browser.get().uri(path))
                    .hasStatus(303)
                    .headers()
                    .extracting(it -> it.getLocation().toString())
                    .asString()
                    .startsWith("/sign-in?back=");
        }
        assertThat(browser.post().uri("/settings").param("name", "Eve")).hasStatus(303);
        assertThat(browser.post().uri("/settings/pictures/ends")).hasStatus(303);
        assertThat(browser.post().multipart().uri("/settings/pictures").file("picture", png()))
                .hasStatus(303);
    }

    private MvcTestResult appear(String name, String handle, String about) {
        return browser.post()
                .uri("/settings")
                .cookie(extra.cookie())
                .param("name", name)
                .param("handle", handle)
                .param("about", about)
                .exchange();
    }

    private MvcTestResult upload(byte[] bytes) {
        return browser.post()
                .multipart()
                .uri("/settings/pictures")
                .file(new MockMultipartFile("picture", "me.png", "image/png", bytes))
                .cookie(extra.cookie())
                .exchange();
    }

    private PersonView view() {
        return people.named(List.of(extra.id())).get(extra.id());
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
