package folkmoot.people;

import java.util.Objects;

/// Who speaks, as a guest says it: the parameters `name` and `email` of the form that carries the
/// words.
public record GuestForm(String name, String email) {

    public static final GuestForm EMPTY = new GuestForm("", "");

    public GuestForm {
        name = Objects.requireNonNullElse(name, "").strip();
        email = Objects.requireNonNullElse(email, "").strip();
    }
}
