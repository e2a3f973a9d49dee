package folkmoot.products.category;

import static folkmoot.site.Texts.say;

import folkmoot.people.Staff;
import folkmoot.products.Category;
import folkmoot.products.CategoryId;
import folkmoot.products.Putting.Flaw;
import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where staff sort the products and say what reviews of each sort rate.
@Controller
class CategoryController {

    private final CategoryTree tree;
    private final Categorising categorising;
    private final Templates html;

    CategoryController(CategoryTree tree, Categorising categorising, Templates html) {
        this.tree = tree;
        this.categorising = categorising;
        this.html = html;
    }

    @GetMapping("/categories")
    ResponseEntity<JteModel> all(Staff staff, Frame frame) {
        return page(HttpStatus.OK, frame, null, CategoryForm.EMPTY, List.of());
    }

    @PostMapping("/categories")
    ResponseEntity<JteModel> add(CategoryForm form, Staff staff, Frame frame) {
        return answer(categorising.add(staff, form), frame, null, form);
    }

    @GetMapping("/categories/{id}")
    ResponseEntity<JteModel> one(@PathVariable CategoryId id, Staff staff, Frame frame) {
        var category = find(id);
        var form = CategoryForm.of(category, tree.own(id));
        return page(HttpStatus.OK, frame, category, form, List.of());
    }

    @PostMapping("/categories/{id}")
    ResponseEntity<JteModel> change(
            @PathVariable CategoryId id, CategoryForm form, Staff staff, Frame frame) {
        var category = tree.find(id);
        var sorting =
                category == null ? new Sorting.Gone() : categorising.change(staff, category, form);
        return answer(sorting, frame, category, form);
    }

    @PostMapping("/categories/{id}/removals")
    ResponseEntity<JteModel> drop(@PathVariable CategoryId id, Staff staff, Frame frame) {
        var category = find(id);
        if (categorising.drop(staff, category)) {
            return saved();
        }
        var form = CategoryForm.of(category, tree.own(id));
        var flaw = new Flaw("name", say("products.category.flaw.used"));
        return page(HttpStatus.UNPROCESSABLE_CONTENT, frame, category, form, List.of(flaw));
    }

    private ResponseEntity<JteModel> answer(
            Sorting sorting, Frame frame, @Nullable Category category, CategoryForm form) {
        return switch (sorting) {
            case Sorting.Saved() -> saved();
            case Sorting.Gone() -> {
                var flaw = new Flaw("name", say("products.category.flaw.removed"));
                yield page(HttpStatus.CONFLICT, frame, null, form, List.of(flaw));
            }
            case Sorting.Wrong(var flaws) ->
                    page(HttpStatus.UNPROCESSABLE_CONTENT, frame, category, form, flaws);
        };
    }

    private static ResponseEntity<JteModel> saved() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/categories"))
                .build();
    }

    private ResponseEntity<JteModel> page(
            HttpStatus status,
            Frame frame,
            @Nullable Category edited,
            CategoryForm form,
            List<Flaw> flaws) {
        var title = edited == null ? say("products.categories.title") : edited.name();
        var view =
                new CategoriesView(
                        tree.all(), edited, edited != null && tree.used(edited.id()), form, flaws);
        return ResponseEntity.status(status)
                .body(
                        html.productsCategories(
                                frame.titled(title).within("products").hidden(), view));
    }

    private Category find(CategoryId id) {
        var category = tree.find(id);
        if (category == null) {
            throw new NotThere(id);
        }
        return category;
    }
}
