package folkmoot.people.access;

import java.util.Objects;

/// The password, and the address that letters shall go to.
public record EmailForm(String current, String email) {

    static final EmailForm EMPTY = new EmailForm("", "");

    public EmailForm {
        current = Objects.requireNonNullElse(current, "");
        email = Objects.requireNonNullElse(email, "").strip();
    }
}
