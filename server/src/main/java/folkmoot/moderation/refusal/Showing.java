package folkmoot.moderation.refusal;

import folkmoot.media.Pictures;
import folkmoot.media.Storing;
import folkmoot.media.Upload;
import java.util.List;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Keeps the picture that was refused with its statement: whoever decides about an appeal has to
/// see it, and so has its owner.
@Component
public class Showing {

    private final Refusals refusals;
    private final Pictures pictures;
    private final TransactionOperations transaction;

    Showing(Refusals refusals, Pictures pictures, TransactionOperations transaction) {
        this.refusals = refusals;
        this.pictures = pictures;
        this.transaction = transaction;
    }

    /// Once: to shrink a picture takes a while, and whoever sends the very same again, or more than
    /// is written down in a day, costs nothing of that. Not in a transaction.
    public void show(Attempt it, InputStreamSource content) {
        var owner = it.person().id();
        if (refusals.wants(owner, it.print())
                && pictures.store(new Upload(owner.value(), content, ""))
                        instanceof Storing.Stored(var picture)) {
            transaction.executeWithoutResult(_ -> {
                if (refusals.show(owner, it.print(), picture.id().value())) {
                    pictures.keep(owner.value(), List.of(picture.id()));
                }
            });
        }
    }
}
