package folkmoot.reviews.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import folkmoot.reviews.ImportOptions;
import folkmoot.reviews.ReviewImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Reviews that came without a name and without a title.
@FolkmootTest
class UnsignedTests {

    @Autowired ReviewImport reviews;
    @Autowired MockMvcTester browser;
    @TempDir Path folder;

    @Test
    void theyAreBySomebody() throws Exception {
        var file = folder.resolve("unsigned.csv");
        Files.writeString(file, "stars,text,product\n4,It hums a little.,Humming kettle\n");
        reviews.run(file, ImportOptions.of(Map.of("yes", "")), _ -> {});

        assertThat(browser.get().uri("/"))
                .bodyText()
                .contains("It hums a little.", ">Review by Somebody<");
        assertThat(browser.get().uri("/products/humming-kettle"))
                .bodyText()
                .contains("It hums a little.", "Somebody");
    }

    @Test
    void aProductWhoseNameARuleWouldHoldIsNotMade() throws Exception {
        var file = folder.resolve("named.csv");
        var links = "Buy https://a.example https://b.example https://c.example now";
        Files.writeString(
                file,
                "stars,text,product\n4,It boils.,%s\n5,It boils well.,Quiet kettle\n"
                        .formatted(links));
        var report = reviews.run(file, ImportOptions.of(Map.of("yes", "")), _ -> {});

        assertThat(report.shown()).isOne();
        assertThat(report.rejected()).isOne();
        assertThat(Files.readString(Path.of(report.report())))
                .contains("2,", "because a house rule would make it wait", "It boils.");
        assertThat(browser.get().uri("/products/quiet-kettle"))
                .bodyText()
                .contains("It boils well.");
        assertThat(browser.get().uri("/products?q=Buy")).bodyText().doesNotContain("a.example");
    }
}
