package folkmoot.site;

/// A guest asked for something that is a member's to do: leads to the sign-in page and back.
public final class SignInFirst extends RuntimeException {

    public SignInFirst() {
        super("Sign in first", null, false, false);
    }
}
