package folkmoot;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;

/// Every request comes from another network address unless a test says otherwise, so that tests do
/// not use up each other's limits.
class Strangers implements MockMvcBuilderCustomizer {

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        builder.defaultRequest(get("/").with(Strangers.from(null)));
    }

    /// A request from this network address; null for one that nobody had before.
    static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address == null ? anywhere() : address);
            return request;
        };
    }

    private static String anywhere() {
        var random = ThreadLocalRandom.current();
        return "10.%d.%d.%d"
                .formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }
}
