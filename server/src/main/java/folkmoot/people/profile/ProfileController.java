package folkmoot.people.profile;

import folkmoot.people.Actor;
import folkmoot.people.Hat;
import folkmoot.people.People;
import folkmoot.people.ProfilePanel;
import folkmoot.people.hat.Granting;
import folkmoot.site.Frame;
import folkmoot.site.JsonLd;
import folkmoot.site.NotThere;
import folkmoot.site.PageTags;
import folkmoot.text.Excerpt;
import folkmoot.text.Markdown;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A person's page.
@Controller
class ProfileController {

    private static final int SNIPPET = 160;

    private final Profiles profiles;
    private final People people;
    private final Granting granting;
    private final List<ProfilePanel> panels;
    private final Templates html;

    ProfileController(
            Profiles profiles,
            People people,
            Granting granting,
            List<ProfilePanel> panels,
            Templates html) {
        this.profiles = profiles;
        this.people = people;
        this.granting = granting;
        this.panels = panels;
        this.html = html;
    }

    @GetMapping("/people/{handle}")
    ResponseEntity<JteModel> person(
            @PathVariable String handle, Actor reader, Frame frame, HttpServletRequest request) {
        var profile = profiles.member(handle.toLowerCase(Locale.ROOT));
        if (profile == null) {
            return moved(handle);
        }
        PageTags.add(request, "person:" + profile.id(), "said:" + profile.id(), "list:posts");
        var person = Objects.requireNonNull(people.named(List.of(profile.id())).get(profile.id()));
        var view =
                new ProfileView(
                        person,
                        Markdown.brief(profile.about()),
                        profile.followers(),
                        profile.following(),
                        granting.worn(profile.id()),
                        person.hats().contains(Hat.LEAD) && granting.leadsAlone(profile.id()),
                        profiles.relation(reader, profile));
        var titled =
                frame.titled(profile.name())
                        .at("/people/" + profile.handle())
                        .described(Excerpt.of(profile.about(), SNIPPET))
                        .about(jsonLd(view, profile, frame));
        var drawn = new LinkedHashMap<String, gg.jte.Content>();
        panels.stream()
                .filter(it -> it.shows(profile.id(), reader))
                .forEach(it -> drawn.put(it.title(), it.of(profile.id(), reader)));
        return ResponseEntity.ok(html.peopleProfile(titled, view, drawn));
    }

    // Found, not moved for good: they may take the old handle again.
    private ResponseEntity<JteModel> moved(String handle) {
        var now = profiles.nowCalled(handle.toLowerCase(Locale.ROOT));
        if (now == null) {
            throw new NotThere(handle);
        }
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/people/" + now))
                .build();
    }

    private static String jsonLd(ProfileView view, Profiles.Profile profile, Frame frame) {
        var path = frame.url("/people/" + profile.handle());
        var person = new LinkedHashMap<String, Object>();
        person.put("@type", "Person");
        person.put("@id", path);
        person.put("name", profile.name());
        person.put("alternateName", "@" + profile.handle());
        person.put("identifier", profile.handle());
        person.put("url", path);
        if (!profile.about().isEmpty()) {
            person.put("description", Excerpt.plain(profile.about()));
        }
        if (view.person().picturePath() != null) {
            person.put("image", frame.url(view.person().picturePath()));
        }
        person.put(
                "interactionStatistic",
                Map.of(
                        "@type", "InteractionCounter",
                        "interactionType", "https://schema.org/FollowAction",
                        "userInteractionCount", view.followers()));
        return JsonLd.write(
                Map.of(
                        "@type",
                        "ProfilePage",
                        "dateCreated",
                        view.person().joinedAt().toString(),
                        "mainEntity",
                        person));
    }
}
