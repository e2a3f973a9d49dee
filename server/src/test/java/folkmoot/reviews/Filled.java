package folkmoot.reviews;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// A review's form, filled in and sent as a browser sends it.
public final class Filled {

    // The same words a third time would be held.
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    private final List<MockMultipartFile> files = new ArrayList<>();
    private boolean htmx;

    private Filled() {}

    /// With an answer to everything that has to be answered.
    public static Filled in(int stars, String title) {
        return new Filled()
                .with("stars", String.valueOf(stars))
                .with("title", title)
                .with(
                        "text",
                        "What **happened** with %s, story %d."
                                .formatted(title, NUMBER.incrementAndGet()))
                .with("relationship", "none")
                .with("incentive", "none")
                .with("honest", "1");
    }

    public static Filled nothing() {
        return new Filled();
    }

    public Filled with(String name, String... values) {
        fields.put(name, List.of(values));
        return this;
    }

    public Filled without(String name) {
        fields.remove(name);
        return this;
    }

    public Filled photo(byte[] bytes) {
        files.add(new MockMultipartFile("files", "photo.jpg", "image/jpeg", bytes));
        return this;
    }

    /// As htmx sends it.
    public Filled fragment() {
        htmx = true;
        return this;
    }

    public MvcTestResult send(MockMvcTester browser, String path, Cookie... who) {
        var request = browser.post().uri(path).multipart();
        files.forEach(request::file);
        request.params(fields);
        if (who.length > 0) {
            request.cookie(who);
        }
        if (htmx) {
            request.header("HX-Request", "true");
        }
        return request.exchange();
    }
}
