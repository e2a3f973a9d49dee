package folkmoot.products.desk;

import static folkmoot.site.Texts.say;

import folkmoot.media.Pictures;
import folkmoot.media.Storing;
import folkmoot.media.Upload;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Scene;
import folkmoot.moderation.Verdict;
import folkmoot.people.Staff;
import folkmoot.products.Putting.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;

/// Takes in the pictures that came with a form. They are kept from then on, so that nothing is sent
/// twice when the form has to be corrected.
@Component
class Photographing {

    /// The form with its new pictures, and what is wrong with those that were not taken.
    record Taken(ProductForm form, List<Flaw> flaws) {}

    private final Pictures pictures;
    private final Moderation moderation;
    private final TransactionOperations transactions;

    Photographing(Pictures pictures, Moderation moderation, TransactionOperations transactions) {
        this.pictures = pictures;
        this.moderation = moderation;
        this.transactions = transactions;
    }

    Taken take(Staff staff, ProductForm form, List<MultipartFile> files) {
        var all = new ArrayList<>(form.pictures());
        var flaws = new ArrayList<Flaw>();
        for (var file : files) {
            if (!file.isEmpty()) {
                take(staff, file, all, flaws);
            }
        }
        return new Taken(form.pictured(all), flaws);
    }

    private void take(Staff staff, MultipartFile file, List<PictureForm> all, List<Flaw> flaws) {
        var print = Upload.print(staff.member().id().value(), file);
        if (!allowed(staff, print, file, flaws)) {
            return;
        }
        switch (pictures.store(new Upload(staff.member().id().value(), file, ""))) {
            case Storing.Stored(var picture) ->
                    all.add(
                            new PictureForm(
                                    picture.id().toString(),
                                    "",
                                    String.valueOf(all.size() + 1),
                                    ""));
            case Storing.Refused(var reason) -> flaws.add(new Flaw("files", say(reason.key())));
        }
    }

    private boolean allowed(Staff staff, UUID print, MultipartFile file, List<Flaw> flaws) {
        var deed =
                new Deed(
                        staff.member(),
                        Deed.Verb.UPLOAD,
                        "product-picture",
                        print,
                        "",
                        Scene.of("products"));
        var verdict = Objects.requireNonNull(transactions.execute(_ -> moderation.judge(deed)));
        if (!(verdict instanceof Verdict.Refused(var why, var pause))) {
            return true;
        }
        flaws.add(new Flaw("files", pause.isZero() ? why : say("products.flaw.uploads")));
        if (pause.isZero()) {
            moderation.keep(deed, file);
        }
        return false;
    }
}
