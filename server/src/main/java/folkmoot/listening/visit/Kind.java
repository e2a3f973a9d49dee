package folkmoot.listening.visit;

import folkmoot.listening.fetch.Unfetched;
import java.util.List;

/// A kind of place that is listened to. A new kind is one class that implements this, and its words
/// (`listening.kind.NAME`, `listening.kind.NAME.text`, `listening.setting.…`): when it is visited,
/// what is kept of it, how errors are told and what happens after them is the same for all.
public interface Kind {

    /// As the database writes it: small letters.
    String name();

    /// What has to be known to go there, in the order of the form.
    List<Setting> settings();

    /// Goes there once. Whatever [Haul#cursor] says is there again at the next visit. Called
    /// without a transaction; it may come twice to the same, and may take what it takes as long as
    /// each request has its end.
    Haul visit(Visit visit) throws Unfetched;
}
