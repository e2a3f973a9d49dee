package folkmoot.listening.lookout;

import folkmoot.people.PersonId;
import folkmoot.people.PersonView;
import java.util.List;
import java.util.Map;

/// Words to listen for, what they are about, how they stood before, and what they found lately.
public record LookoutPageView(
        LookoutView lookout,
        AboutView about,
        List<LookoutView> versions,
        Map<LookoutView, String> abouts,
        Map<PersonId, PersonView> names,
        PreviewView found) {

    /// What it was about then.
    public String about(LookoutView version) {
        return abouts.getOrDefault(version, "");
    }

    public String writer(LookoutView version) {
        var person = names.get(version.writtenBy());
        return person == null ? "" : person.name();
    }
}
