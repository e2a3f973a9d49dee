package folkmoot.reviews;

import java.util.List;

/// What became of a file of orders; `flaws` say why some were not taken.
public record OrderReport(int taken, int known, List<Flaw> flaws) {

    /// An order or line that was not taken, and the message that says why.
    public record Flaw(long line, String number, String message) {}
}
