package folkmoot.products;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Reads and sends as the browsers of these tests do.
public record Pages(MockMvcTester browser, Cast cast) {

    /// As a guest.
    public String read(String path) {
        return text(browser.get().uri(URI.create(path)).exchange());
    }

    /// As staff.
    public String staffRead(String path) {
        return text(browser.get().uri(path).cookie(cast.bert().cookie()).exchange());
    }

    /// As staff, with files.
    public MockMvcTester.MockMultipartMvcRequestBuilder post(
            String path, MockMultipartFile... files) {
        var request = browser.post().uri(path).cookie(cast.bert().cookie()).multipart();
        for (var file : files) {
            request.file(file);
        }
        return request;
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
