package folkmoot.intake;

import java.util.Locale;

/// Asks the operator, where there is one at the terminal.
public final class Agreement {

    private Agreement() {}

    /// Whether to go on. Scripts have nobody to ask and mean what they say.
    public static boolean asked() {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            return true;
        }
        var answer = console.readLine("Bring these in? [Y/n] ");
        return answer != null && !answer.strip().toLowerCase(Locale.ROOT).startsWith("n");
    }
}
