package folkmoot.talk.draft;

import folkmoot.people.Erasable;
import folkmoot.people.Exportable;
import folkmoot.people.PersonId;
import folkmoot.talk.Drafts;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeping what members write while they write it.
@Component
class Drafting implements Drafts, Erasable, Exportable {

    private static final int MOST = 100;
    private static final int LONGEST = 64_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, List<String>>> FIELDS =
            new TypeReference<>() {};

    private final DraftRows rows;
    private final Clock clock;

    Drafting(DraftRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Map<String, List<String>> find(PersonId person, String form) {
        var content = rows.find(person, form);
        return content == null ? Map.of() : JSON.readValue(content, FIELDS);
    }

    /// More than a long review is not kept, and of many drafts the newest.
    @Override
    @Transactional
    public void keep(PersonId person, String form, Map<String, List<String>> fields) {
        var content = JSON.writeValueAsString(fields);
        if (content.length() <= LONGEST) {
            rows.put(person, form, content, clock.instant());
            rows.dropOldest(person, MOST);
        }
    }

    @Override
    public void drop(PersonId person, String form) {
        rows.drop(person, form);
    }

    @Override
    public String part() {
        return "drafts";
    }

    @Override
    public List<?> export(PersonId person) {
        return rows.all(person).stream()
                .map(it ->
                        Map.of(
                                "form", it.form(),
                                "fields", JSON.readValue(it.content(), FIELDS),
                                "saved_at", it.savedAt().toString()))
                .toList();
    }

    @Override
    public void erase(PersonId person) {
        rows.dropAll(person);
    }
}
