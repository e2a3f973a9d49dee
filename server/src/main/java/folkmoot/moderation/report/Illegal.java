package folkmoot.moderation.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody can report as illegal: the Commission's categories, as far as they concern a place
/// like this, in words that people use. `statement` is the Commission's code.
public enum Illegal {
    INTIMATE("CYBER_VIOLENCE"),
    CHILDREN("PROTECTION_OF_MINORS"),
    SPEECH("ILLEGAL_OR_HARMFUL_SPEECH"),
    THREATS("VIOLENCE"),
    STALKING("CYBER_VIOLENCE"),
    PRIVACY("DATA_PROTECTION_AND_PRIVACY_VIOLATIONS"),
    FAKE("SCAMS_AND_FRAUD"),
    CONSUMERS("CONSUMER_INFORMATION"),
    RIGHTS("INTELLECTUAL_PROPERTY_INFRINGEMENTS"),
    UNSAFE("UNSAFE_AND_PROHIBITED_PRODUCTS"),
    SELF_HARM("SELF_HARM"),
    SECURITY("RISK_FOR_PUBLIC_SECURITY"),
    ANIMALS("ANIMAL_WELFARE"),
    ELECTIONS("NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS"),
    OTHER("NOT_SPECIFIED_NOTICE");

    private final String statement;

    Illegal(String statement) {
        this.statement = statement;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String statement() {
        return "STATEMENT_CATEGORY_" + statement;
    }

    public static Optional<Illegal> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /// Decided within 48 hours, before everything else.
    public boolean urgent() {
        return this == INTIMATE || this == CHILDREN;
    }

    /// Whoever reports it need not say who they are (DSA Art. 16(2)(c)).
    public boolean nameless() {
        return this == CHILDREN;
    }
}
