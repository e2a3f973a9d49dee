package folkmoot.people.account;

import java.util.Objects;

/// A name, handle or address, and a password. `back` is where it leads.
public record SignInForm(String login, String password, String back) {

    public SignInForm {
        login = Objects.requireNonNullElse(login, "").strip();
        password = Objects.requireNonNullElse(password, "");
        back = Objects.requireNonNullElse(back, "/");
    }
}
