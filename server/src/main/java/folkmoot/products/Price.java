package folkmoot.products;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What a product costs at the least, in an ISO 4217 currency.
public record Price(BigDecimal amount, String currency) {

    private static final Pattern WRITTEN =
            Pattern.compile("([^\\d\\s.,-]*)\\s*(\\d[\\d.,' \u00A0]*)\\s*([^\\d\\s]*)");
    private static final Pattern CENTS = Pattern.compile("(.*)[.,](\\d{1,2})");
    private static final BigDecimal MOST = new BigDecimal("9999999999");
    private static final Map<String, String> SIGNS =
            Map.of("€", "EUR", "$", "USD", "£", "GBP", "¥", "JPY", "EURO", "EUR");

    public Price {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    /// As people and feeds write it: `1150`, `24.90 USD`, `1.190,00 €`. `otherwise` is the currency
    /// where none is said. [IllegalArgumentException] for anything else.
    public static Price of(String written, String otherwise) {
        var parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a price: " + written);
        }
        var said = (parts.group(1) + parts.group(3)).toUpperCase(Locale.ROOT);
        var currency = said.isEmpty() ? otherwise : SIGNS.getOrDefault(said, said);
        var amount = amount(parts.group(2));
        if (amount.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("Too much: " + written);
        }
        return new Price(amount, Currency.getInstance(currency).getCurrencyCode());
    }

    /// For forms, to be read again by [#of] with the same currency where none is said.
    public String typed(String otherwise) {
        var digits = amount.stripTrailingZeros().toPlainString();
        return currency.equals(otherwise) ? digits : digits + " " + currency;
    }

    /// As people read it: `2,190 €`, `24.90 $`.
    @Override
    public String toString() {
        var whole = amount.stripTrailingZeros().scale() <= 0;
        var digits =
                new DecimalFormat(
                        whole ? "#,##0" : "#,##0.00",
                        DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        return digits.format(amount)
                + '\u00A0'
                + Currency.getInstance(currency).getSymbol(Locale.US);
    }

    // One or two digits behind the last separator are cents, everything else groups thousands.
    private static BigDecimal amount(String digits) {
        var cents = CENTS.matcher(digits.strip());
        return cents.matches()
                ? new BigDecimal(cents.group(1).replaceAll("\\D", "") + "." + cents.group(2))
                : new BigDecimal(digits.replaceAll("\\D", ""));
    }
}
