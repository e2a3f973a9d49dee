package folkmoot.listening.mention;

import java.util.Objects;

/// Who is to be forgotten, as typed: a public name, at one source or (empty) everywhere, or an
/// address.
public record OptOutForm(String name, String source, String address) {

    public static final OptOutForm EMPTY = new OptOutForm("", "", "");

    public OptOutForm {
        name = Objects.requireNonNullElse(name, "").strip();
        source = Objects.requireNonNullElse(source, "").strip();
        address = Objects.requireNonNullElse(address, "").strip();
    }
}
