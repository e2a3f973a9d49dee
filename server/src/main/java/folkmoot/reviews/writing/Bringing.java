package folkmoot.reviews.writing;

import folkmoot.media.PictureId;
import folkmoot.media.Pictures;
import folkmoot.media.Storing;
import folkmoot.media.Upload;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Scene;
import folkmoot.moderation.Verdict;
import folkmoot.people.Actor;
import folkmoot.site.Ids;
import folkmoot.site.Limits;
import folkmoot.site.TooOften;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/// Takes the photos that come with a review's form. They stay with the form when something else is
/// wrong with it: nobody uploads twice.
@Component
class Bringing {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String PHOTO = "photo";

    private final Pictures pictures;
    private final Moderation moderation;
    private final Limits limits;
    private final TransactionTemplate transaction;

    Bringing(
            Pictures pictures,
            Moderation moderation,
            Limits limits,
            TransactionTemplate transaction) {
        this.pictures = pictures;
        this.moderation = moderation;
        this.limits = limits;
        this.transaction = transaction;
    }

    /// The form with the files kept as photos, what was wrong with those that could not be, and how
    /// long the rest has to wait when there were too many.
    record Brought(ReviewForm form, List<ProblemView> problems, @Nullable TooOften often) {}

    Brought bring(ReviewForm form, List<MultipartFile> files, Actor actor, String address) {
        var ids = new ArrayList<String>();
        var alts = new ArrayList<String>();
        for (var i = 0; i < form.photos().size(); i++) {
            if (!form.removed().contains(form.photos().get(i)) && known(form.photos().get(i))) {
                ids.add(form.photos().get(i));
                alts.add(i < form.alts().size() ? form.alts().get(i) : "");
            }
        }
        var before = ids.size();
        var chosen = files.stream().filter(it -> !it.isEmpty()).toList();
        var key = key(form, actor, chosen);
        var problems = new ArrayList<ProblemView>();
        TooOften often = null;
        for (var i = 0; i < chosen.size() && ids.size() < Checks.PHOTOS; i++) {
            if (asked(actor, address, chosen.get(i))
                    instanceof Verdict.Refused(var why, var pause)) {
                var message = pause.isZero() ? why : "reviews.form.wrong.photos.often";
                problems.add(new ProblemView("photos", message));
                often = pause.isZero() ? null : new TooOften(pause);
                break;
            }
            var captions = form.captions();
            var alt = captions != null && i < captions.size() ? captions.get(i) : "";
            switch (pictures.store(new Upload(owner(actor, key), chosen.get(i), alt))) {
                case Storing.Stored(var picture) -> {
                    ids.add(picture.id().toString());
                    alts.add(alt);
                }
                case Storing.Refused(var reason) ->
                        problems.add(new ProblemView("photos", reason.key()));
            }
        }
        if (ids.size() == Checks.PHOTOS && chosen.size() > ids.size() - before) {
            problems.add(new ProblemView("photos", "reviews.form.wrong.photos"));
        }
        if (!chosen.isEmpty() && problems.isEmpty() && form.captions() == null) {
            // Without a script nobody could say yet what is to be seen: the form asks once.
            problems.add(new ProblemView("alt-" + ids.size(), "reviews.form.wrong.alt"));
        }
        return new Brought(form.with(ids, alts, key), problems, often);
    }

    /// Whose photos the form carries.
    static UUID owner(Actor actor, ReviewForm form) {
        return owner(actor, form.key());
    }

    private static UUID owner(Actor actor, String key) {
        if (actor instanceof Actor.Member member) {
            return member.id().value();
        }
        // A key is whatever the form says: what it owns follows from it, and is never an id that
        // somebody or something has.
        return key.isEmpty() ? NOBODY : Ids.hashed("photos " + key);
    }

    static List<PictureId> ids(ReviewForm form) {
        return form.photos().stream().map(PictureId::of).toList();
    }

    // A photo has no words to keep waiting but those of its review, which are judged with it.
    private Verdict asked(Actor actor, String address, MultipartFile file) {
        if (!(actor instanceof Actor.Member member)) {
            return asked(address);
        }
        var deed = photo(member, Upload.print(member.id().value(), file));
        var verdict = Objects.requireNonNull(transaction.execute(_ -> moderation.judge(deed)));
        if (verdict instanceof Verdict.Refused(_, var pause) && pause.isZero()) {
            moderation.keep(deed, file);
        }
        return verdict;
    }

    // Nobody knows yet who it is.
    private Verdict asked(String address) {
        var wait = limits.take("upload", address, 20, Duration.ofHours(1));
        if (!wait.isZero()) {
            return new Verdict.Refused("", wait);
        }
        var objection = moderation.objection(PHOTO, "");
        return objection == null
                ? Verdict.ALLOWED
                : new Verdict.Refused(moderation.turnAway(PHOTO, PHOTO, objection), Duration.ZERO);
    }

    private static Deed photo(Actor.Member member, UUID print) {
        return new Deed(member, Deed.Verb.UPLOAD, PHOTO, print, "", Scene.of("reviews"));
    }

    private static String key(ReviewForm form, Actor actor, List<MultipartFile> chosen) {
        if (actor instanceof Actor.Member || chosen.isEmpty() && form.photos().isEmpty()) {
            return "";
        }
        return known(form.key()) ? form.key() : Ids.text(UUID.randomUUID());
    }

    private static boolean known(String id) {
        try {
            return !Ids.of(id).equals(new UUID(0, 0));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
