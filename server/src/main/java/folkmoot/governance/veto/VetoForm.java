package folkmoot.governance.veto;

import java.util.Objects;

/// What the lead sends.
public record VetoForm(String ground, String provision, String reason) {

    public static final VetoForm EMPTY = new VetoForm("", "", "");

    public VetoForm {
        ground = Objects.requireNonNullElse(ground, "").strip();
        provision = Objects.requireNonNullElse(provision, "").strip();
        reason = Objects.requireNonNullElse(reason, "").strip();
    }
}
