package folkmoot.people.profile;

import folkmoot.people.PersonView;
import folkmoot.people.hat.WornView;
import java.util.List;

/// A person's page. `leadsAlone` is about the last lead, who cannot take that hat off.
public record ProfileView(
        PersonView person,
        String about,
        int followers,
        int following,
        List<WornView> worn,
        boolean leadsAlone,
        RelationView relation) {}
