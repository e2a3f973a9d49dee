package folkmoot.people.profile;

import folkmoot.people.PersonView;
import folkmoot.people.hat.WornView;
import java.util.List;

/// A person's page.
public record ProfileView(
        PersonView person,
        String about,
        int followers,
        int following,
        List<WornView> worn,
        RelationView relation) {}
