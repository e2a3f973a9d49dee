package folkmoot.people.access;

import java.util.Objects;

/// The password so far, and the next one.
public record PasswordForm(String current, String password) {

    public PasswordForm {
        current = Objects.requireNonNullElse(current, "");
        password = Objects.requireNonNullElse(password, "");
    }
}
