package folkmoot.mail;

import java.util.regex.Pattern;

/// What is written to one address. The text is plain; an address (`https://…`) alone on a line
/// becomes a button in the HTML form of it.
public record Letter(String to, String subject, String text) {

    private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    /// Whatever somebody managed to put into an address or subject stays on its line.
    public Letter {
        to = LINE_ENDS.matcher(to).replaceAll("").strip();
        subject = LINE_ENDS.matcher(subject).replaceAll(" ").strip();
    }
}
