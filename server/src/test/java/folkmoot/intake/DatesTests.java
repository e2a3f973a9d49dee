package folkmoot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTests {

    private static final Dates MONTH_FIRST = new Dates(Dates.Order.MONTH_FIRST);

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            textBlock =
                    """
                    2020-12-31                                     = 2020-12-31T00:00:00Z
                    2020-12-31T23:59:58Z                           = 2020-12-31T23:59:58Z
                    2020-12-31T23:59:58.123+02:00                  = 2020-12-31T21:59:58.123Z
                    2020-12-31 23:59:58 UTC                        = 2020-12-31T23:59:58Z
                    2020-12-31 23:59:58 -0500                      = 2021-01-01T04:59:58Z
                    2020/1/2                                       = 2020-01-02T00:00:00Z
                    2020-1                                         = 2020-01-01T00:00:00Z
                    2020                                           = 2020-01-01T00:00:00Z
                    20201231                                       = 2020-12-31T00:00:00Z
                    1609459199                                     = 2020-12-31T23:59:59Z
                    1609459199.0                                   = 2020-12-31T23:59:59Z
                    1609459199123                                  = 2020-12-31T23:59:59.123Z
                    31.12.2020                                     = 2020-12-31T00:00:00Z
                    1.2.2020, 14:30 Uhr                            = 2020-02-01T14:30:00Z
                    12/31/2020                                     = 2020-12-31T00:00:00Z
                    02/01/2020 1:05 PM                             = 2020-02-01T13:05:00Z
                    09 13, 2009                                    = 2009-09-13T00:00:00Z
                    20-May-12                                      = 2012-05-20T00:00:00Z
                    May 20, 2012                                   = 2012-05-20T00:00:00Z
                    20th of May 2012                               = 2012-05-20T00:00:00Z
                    Sunday, 20 May 2012 08:00:00                   = 2012-05-20T08:00:00Z
                    Wed Oct 10 20:19:24 +0000 2018                 = 2018-10-10T20:19:24Z
                    Sept. 2019                                     = 2019-09-01T00:00:00Z
                    3. März 2021                                   = 2021-03-03T00:00:00Z
                    3 août 2021                                    = 2021-08-03T00:00:00Z
                    3 de agosto de 2021                            = 2021-08-03T00:00:00Z
                    3 stycznia 2021                                = 2021-01-03T00:00:00Z
                    3 января 2021 г.                               = 2021-01-03T00:00:00Z
                    2021年3月4日                                     = 2021-03-04T00:00:00Z
                    Reviewed in the United States on May 20, 2012  = 2012-05-20T00:00:00Z
                    Bewertet in Deutschland am 20. Mai 2012        = 2012-05-20T00:00:00Z
                    """)
    void datesAreReadHoweverTheyAreWritten(String written, Instant at) {
        assertThat(MONTH_FIRST.parse(written)).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "missing",
                "x",
                "5",
                "12",
                "2020-13-45",
                "31/31/2020",
                "Good case, Excellent value.",
                "Ann May",
                "I bought 2 of these in 2012 and may 3 more"
            })
    void otherThingsAreNoDates(String written) {
        assertThat(MONTH_FIRST.parse(written)).isNull();
    }

    @Test
    void aColumnTellsWhetherTheDayIsFirst() {
        assertThat(Dates.order(List.of("03/04/2020", "13/04/2020")))
                .isEqualTo(Dates.Order.DAY_FIRST);
        assertThat(Dates.order(List.of("03/04/2020", "04/13/2020")))
                .isEqualTo(Dates.Order.MONTH_FIRST);
        assertThat(new Dates(Dates.Order.DAY_FIRST).parse("03/04/20"))
                .isEqualTo("2020-04-03T00:00:00Z");
    }
}
