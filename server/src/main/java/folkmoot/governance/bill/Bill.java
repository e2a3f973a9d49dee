package folkmoot.governance.bill;

import folkmoot.governance.rule.Rule;
import folkmoot.governance.script.RuleText;
import folkmoot.governance.starter.Constitution;
import folkmoot.site.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tlog.entry.Detail;
import tlog.entry.RuleRef;
import tlog.json.Json;
import tlog.json.JsonReader;

/// A version of a rule or of the constitution that could be voted on.
///
/// @param words what binds, in plain words
/// @param text as people read and edit it
public record Bill(
        String id,
        int version,
        Detail.Law law,
        @Nullable Duration sunset,
        String title,
        String words,
        String text,
        String canonical) {

    static Bill of(Rule rule) {
        return new Bill(
                rule.id(),
                rule.version(),
                new Detail.Law(rule.level(), null),
                rule.sunset(),
                rule.wording().title(),
                rule.wording().plainText(),
                RuleText.write(rule),
                RuleText.canonical(rule));
    }

    static Bill of(Constitution constitution, int version, String words) {
        var canonical = constitution.canonical(version, words);
        return new Bill(
                Constitution.ID,
                version,
                constitution.law(),
                null,
                Texts.say("governance.constitution.title"),
                words,
                RuleText.draft(JsonReader.read(canonical)),
                canonical);
    }

    /// What the log calls it.
    public RuleRef ref() {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(canonical.getBytes(StandardCharsets.UTF_8));
            return new RuleRef(id, version, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isConstitution(Json json) {
        return json instanceof Json.Members(var members)
                && Json.of(Constitution.ID).equals(members.get("id"));
    }
}
