package folkmoot.moderation.figure;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.reviews.Read;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// How many people are here in a month, without following anybody.
@FolkmootTest
class RecipientsTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Recipients recipients;
    @Autowired Months months;
    @Autowired JdbcClient sql;

    @Test
    void whoeverWasSignedInIsCountedOncePerMonthAndStaysCounted() {
        recipients.count();
        var before = now();
        var one = cast.somebody();
        cast.somebody();
        recipients.count();
        assertThat(now()).isEqualTo(before + 2);

        assertThat(browser.post().uri("/sign-out").cookie(one.cookie())).hasStatus(303);
        recipients.count();

        assertThat(now()).as("they were here").isEqualTo(before + 2);
        assertThat(Read.text(browser, "/transparency"))
                .contains(before + 2 + " members were signed in", "is not followed");
    }

    @Test
    void itIsTheAverageOfTheMonthsThatWereCounted() {
        months.keep(LocalDate.of(2021, 2, 1), 10);
        months.keep(LocalDate.of(2021, 3, 1), 31);
        months.keep(LocalDate.of(2021, 3, 1), 30);
        var first = LocalDate.of(2021, 1, 1);

        assertThat(recipients.during(first, first.plusMonths(6))).hasValue(20.5);
        assertThat(recipients.during(first.plusMonths(6), first.plusMonths(12))).isEmpty();
    }

    private long now() {
        return sql.sql("SELECT people FROM moderation.month WHERE begins = ?")
                .param(LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1))
                .query(Long.class)
                .single();
    }
}
