package folkmoot.site;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A place whose address is `https://…`: somebody in front of it speaks TLS.
@FolkmootTest
@TestPropertySource(properties = "folkmoot.url=https://talk.example")
class BehindTlsTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;

    @Test
    void browsersAreToldToStayThere() {
        var page = browser.get().uri("/sign-in").exchange();

        assertThat(page.getResponse().getHeader("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @Test
    void theSessionIsSentOverTlsOnly() {
        var signedIn =
                browser.post()
                        .uri("/sign-in")
                        .param("login", cast.ann().handle())
                        .param("password", Cast.PASSWORD)
                        .exchange();

        assertThat(signedIn.getResponse().getHeader("Set-Cookie"))
                .contains("session=", "Secure", "HttpOnly", "SameSite=Lax");
    }
}
