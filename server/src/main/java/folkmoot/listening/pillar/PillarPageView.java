package folkmoot.listening.pillar;

import folkmoot.people.PersonId;
import folkmoot.people.PersonView;
import java.util.List;
import java.util.Map;

/// A pillar to read, with how it stood before.
public record PillarPageView(
        PillarView pillar,
        List<PillarView> versions,
        Map<PersonId, PersonView> names,
        boolean lead) {

    public String writer(PillarView version) {
        var person = names.get(version.writtenBy());
        return person == null ? "" : person.name();
    }
}
