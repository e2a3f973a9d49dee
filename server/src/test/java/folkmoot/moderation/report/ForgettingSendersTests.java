package folkmoot.moderation.report;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import folkmoot.reviews.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Who reported something without an account is not known for ever.
@FolkmootTest
class ForgettingSendersTests {

    @Autowired MockMvcTester browser;
    @Autowired ForgettingSenders forgetting;
    @Autowired JdbcClient sql;

    @Test
    void namesAndAddressesGoHalfAYearAfterTheDecision() {
        var open = report("Olga Open");
        var fresh = report("Frida Fresh");
        var old = report("Otto Old");
        assertThat(Read.text(browser, "/report")).contains("forgotten six months after");
        decided(fresh, "6 months", "-1 day");
        decided(old, "6 months", "1 day");

        forgetting.forget();

        assertThat(known(open)).containsExactly("Olga Open", "olga@post.example");
        assertThat(known(fresh)).containsExactly("Frida Fresh", "frida@post.example");
        assertThat(known(old)).containsExactly("", "");
        assertThat(Read.text(browser, old)).as("its page stays").contains("Nobody asked him");
    }

    private String report(String name) {
        return Read.location(
                browser.post()
                        .uri("/reports")
                        .param("what", "/products")
                        .param("category", "rights")
                        .param("reasons", "Nobody asked him, says " + name)
                        .param("name", name)
                        .param("email", name.split(" ")[0].toLowerCase() + "@post.example")
                        .param("honest", "yes")
                        .exchange());
    }

    private void decided(String page, String... ago) {
        sql.sql(
                        """
                        UPDATE moderation.report
                        SET outcome = 'kept', answer = '', decided_at = now() - ?::interval - ?::interval
                        WHERE number = ?
                        """)
                .params(ago[0], ago[1], number(page))
                .update();
    }

    private List<String> known(String page) {
        return sql.sql(
                        "SELECT unnest(ARRAY[coalesce(name, ''), coalesce(email, '')]) FROM moderation.report WHERE number = ?")
                .param(number(page))
                .query(String.class)
                .list();
    }

    private static String number(String page) {
        return page.replaceAll(".*/|-.*", "");
    }
}
