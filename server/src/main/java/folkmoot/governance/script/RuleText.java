package folkmoot.governance.script;

import folkmoot.governance.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import tlog.Malformed;
import tlog.entry.RuleRef;
import tlog.json.Canonical;
import tlog.json.Json;
import tlog.json.JsonReader;

/// A rule as the text that experts read and write, and as the hash that decisions cite.
///
/// The text is JSON: what is hashed is JSON anyway (RFC 8785), so what people see is what is
/// hashed, read by the one strict reader that the auditors' verifier has too. YAML would have
/// brought a second reader with guesses of its own (`no` is false, `1.10` is 1.1, aliases that grow
/// without bound) into what is law here.
public final class RuleText {

    private static final int LONGEST = 64 * 1024;
    private static final Pattern PLACE = Pattern.compile("(.*) at (\\d+)", Pattern.DOTALL);

    /// What became of a text.
    public sealed interface Outcome {

        record Read(Rule rule) implements Outcome {}

        record Refused(Flaw flaw) implements Outcome {}
    }

    private RuleText() {}

    public static Outcome read(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return new Outcome.Refused(new Flaw(1, "", "is longer than " + LONGEST + " bytes"));
        }
        Json json;
        try {
            json = JsonReader.read(text);
        } catch (Malformed e) {
            return new Outcome.Refused(flaw(text, String.valueOf(e.getMessage())));
        }
        try {
            return new Outcome.Read(RuleReader.read(json));
        } catch (Wrong e) {
            return new Outcome.Refused(new Flaw(Lines.of(text, e.path()), e.path(), e.reason()));
        }
    }

    /// What was read from this is the same rule again, and written again it is this text.
    public static String write(Rule rule) {
        return Pretty.text(RuleWriter.json(rule));
    }

    /// What may not be a rule yet, laid out as one and in its own order.
    public static String draft(Json json) {
        return Pretty.text(json);
    }

    /// The same flaw with the line of its field.
    public static Flaw placed(String text, Flaw flaw) {
        return new Flaw(Lines.of(text, flaw.field()), flaw.field(), flaw.reason());
    }

    /// What is hashed (RFC 8785); it reads as the same rule.
    public static String canonical(Rule rule) {
        return Canonical.text(RuleWriter.json(rule));
    }

    /// What decisions cite: id, version and the SHA-256 of the canonical JSON.
    public static RuleRef cite(Rule rule) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(Canonical.bytes(RuleWriter.json(rule)));
            return new RuleRef(rule.id(), rule.version(), HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Flaw flaw(String text, String message) {
        var place = PLACE.matcher(message);
        return place.matches()
                ? new Flaw(Lines.at(text, Integer.parseInt(place.group(2))), "", place.group(1))
                : new Flaw(1, "", message);
    }
}
