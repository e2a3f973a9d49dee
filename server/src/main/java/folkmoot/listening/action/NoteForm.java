package folkmoot.listening.action;

import java.util.Objects;

/// What staff say about a topic: answered (and where), or why not; `open` when everybody may read
/// it.
public record NoteForm(String action, String words, String address, String open) {

    static final NoteForm EMPTY = new NoteForm(WhyNot.NAME, "", "", "");

    public NoteForm {
        action = Objects.requireNonNullElse(action, "").strip();
        words = Objects.requireNonNullElse(words, "").strip();
        address = Objects.requireNonNullElse(address, "").strip();
        open = Objects.requireNonNullElse(open, "");
    }

    public boolean isOpen() {
        return !open.isEmpty();
    }

    public boolean answers() {
        return action.equals(DeedView.ANSWERED);
    }
}
