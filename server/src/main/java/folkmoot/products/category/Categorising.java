package folkmoot.products.category;

import static folkmoot.site.Texts.say;

import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Scene;
import folkmoot.moderation.Verdict;
import folkmoot.people.Staff;
import folkmoot.products.Attribute;
import folkmoot.products.Category;
import folkmoot.products.CategoryId;
import folkmoot.products.Putting.Flaw;
import folkmoot.products.Slug;
import folkmoot.site.Ids;
import folkmoot.site.PageCache;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What staff do with categories.
@Component
class Categorising {

    private static final int LONGEST = 60;

    private final CategoryTree tree;
    private final Moderation moderation;
    private final Log log;
    private final PageCache pages;

    Categorising(CategoryTree tree, Moderation moderation, Log log, PageCache pages) {
        this.tree = tree;
        this.moderation = moderation;
        this.log = log;
        this.pages = pages;
    }

    @Transactional
    Sorting add(Staff staff, CategoryForm form) {
        return save(staff, new CategoryId(Ids.next()), null, form);
    }

    @Transactional
    Sorting change(Staff staff, Category category, CategoryForm form) {
        tree.alone();
        return tree.find(category.id()) == null
                ? new Sorting.Gone()
                : save(staff, category.id(), category, form);
    }

    /// Only an empty one: false where products or other categories stand in it.
    @Transactional
    boolean drop(Staff staff, Category category) {
        tree.alone();
        if (tree.used(category.id())) {
            return false;
        }
        tree.drop(category.id());
        pages.drop("list:products");
        return true;
    }

    private Sorting save(Staff staff, CategoryId id, @Nullable Category before, CategoryForm form) {
        // Before anything is read: sent twice at once, the second finds what the first has made.
        tree.alone();
        var all = tree.all();
        var parent = parent(all, form);
        var flaws = flaws(all, id, parent, form);
        if (!flaws.isEmpty()) {
            return new Sorting.Wrong(flaws);
        }
        var text =
                Stream.concat(
                                Stream.of(form.name()),
                                form.labelled().stream().map(AttributeForm::label))
                        .collect(Collectors.joining("\n"));
        // A label does not wait, it is chosen better.
        var deed =
                new Deed(
                        staff.member(),
                        Deed.Verb.NAME,
                        "category",
                        id.value(),
                        text,
                        Scene.of("products"));
        if (moderation.judge(deed) instanceof Verdict.Refused(var why, _)) {
            return new Sorting.Wrong(List.of(new Flaw("name", why)));
        }
        var taken = all.stream().map(Category::slug).collect(Collectors.toSet());
        var slug = before == null ? Slug.of(form.name(), "category", taken) : before.slug();
        tree.put(
                new Category(
                        id,
                        slug,
                        form.name(),
                        parent == null ? null : parent.id(),
                        attributes(form)));
        // Those below it may ask what it asks.
        tree.all().forEach(it -> record(it, asked(all, it.id()), it.attributes()));
        pages.drop("list:products");
        return new Sorting.Saved();
    }

    private static List<Flaw> flaws(
            List<Category> all, CategoryId id, @Nullable Category parent, CategoryForm form) {
        var flaws = new ArrayList<Flaw>();
        if (form.name().isEmpty()) {
            flaws.add(new Flaw("name", say("products.category.flaw.name")));
        }
        if (all.stream().anyMatch(it -> !it.id().equals(id) && same(it.name(), form.name()))) {
            flaws.add(new Flaw("name", say("products.category.flaw.twice", form.name())));
        }
        if (form.name().length() > LONGEST) {
            flaws.add(new Flaw("name", say("products.flaw.long", LONGEST)));
        }
        if (parent == null && !form.parent().isEmpty()) {
            flaws.add(new Flaw("parent", say("products.category.flaw.gone")));
        }
        var deep =
                parent != null
                        && (parent.parent() != null
                                || parent.id().equals(id)
                                || all.stream().anyMatch(it -> id.equals(it.parent())));
        if (deep) {
            flaws.add(new Flaw("parent", say("products.category.flaw.deep")));
        }
        var labels = form.labelled();
        if (labels.size() > Category.MOST) {
            flaws.add(new Flaw("attributes", say("products.category.flaw.many", Category.MOST)));
        }
        if (labels.stream().anyMatch(it -> it.label().length() > LONGEST)) {
            flaws.add(new Flaw("attributes", say("products.flaw.long", LONGEST)));
        }
        return flaws;
    }

    private static @Nullable Category parent(List<Category> all, CategoryForm form) {
        return all.stream()
                .filter(it -> it.id().toString().equals(form.parent()))
                .findFirst()
                .orElse(null);
    }

    // A label has its key for ever, so that what was answered keeps its words.
    private List<Attribute> attributes(CategoryForm form) {
        var keys = new HashMap<String, String>();
        tree.labels().forEach((key, label) -> keys.putIfAbsent(label, key));
        var taken = new HashSet<>(tree.labels().keySet());
        var given = new LinkedHashSet<Attribute>();
        for (var it : form.labelled()) {
            var key = keys.computeIfAbsent(it.label(), label -> Slug.of(label, "attribute", taken));
            taken.add(key);
            given.add(new Attribute(key, it.label()));
        }
        return List.copyOf(given);
    }

    private void record(Category category, List<Attribute> before, List<Attribute> now) {
        if (!now.equals(before)) {
            log.append(
                    new Entry(
                            Act.ASK,
                            "category:" + category.id(),
                            null,
                            Decider.STAFF,
                            "attributes",
                            say(
                                    "products.category.asked",
                                    category.name(),
                                    words(now),
                                    words(before))));
        }
    }

    private static List<Attribute> asked(List<Category> before, CategoryId id) {
        return before.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .map(Category::attributes)
                .orElse(List.of());
    }

    private static String words(List<Attribute> attributes) {
        return attributes.isEmpty()
                ? say("products.category.asked.nothing")
                : attributes.stream().map(Attribute::label).collect(Collectors.joining(", "));
    }

    private static boolean same(String one, String other) {
        return Objects.equals(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
