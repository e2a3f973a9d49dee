package folkmoot.reviews.writing;

import folkmoot.people.Actor;
import folkmoot.site.Network;
import folkmoot.site.TooOften;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Reads a form that was sent: its photos are kept, whatever else is wrong with it.
@Component
public class Attempt {

    private final Bringing bringing;
    private final Forms forms;

    Attempt(Bringing bringing, Forms forms) {
        this.bringing = bringing;
        this.forms = forms;
    }

    /// The form, what is wrong with it, whose its photos are so far, and how long to wait when
    /// there were too many of them.
    public record Tried(
            ReviewForm form, List<ProblemView> problems, UUID owner, @Nullable TooOften often) {}

    public Tried read(
            HttpServletRequest request, @Nullable List<MultipartFile> files, Actor actor) {
        var brought =
                bringing.bring(
                        ReviewForm.of(ReviewForm.fields(request.getParameterMap())),
                        files == null ? List.of() : files,
                        actor,
                        Network.of(request));
        var problems = new ArrayList<>(Checks.of(brought.form(), forms.today()));
        problems.addAll(brought.problems());
        return new Tried(
                brought.form(), problems, Bringing.owner(actor, brought.form()), brought.often());
    }
}
