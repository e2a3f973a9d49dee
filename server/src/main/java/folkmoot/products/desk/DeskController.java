package folkmoot.products.desk;

import static folkmoot.site.Texts.say;

import folkmoot.people.Staff;
import folkmoot.products.Catalogue;
import folkmoot.products.Draft;
import folkmoot.products.ProductId;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.products.Putting.Flaw;
import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The form where staff enter a product, and change one.
@Controller
class DeskController {

    private final Products products;
    private final Catalogue catalogue;
    private final Waiting waiting;
    private final Reading reading;
    private final Photographing photographing;
    private final Editing editing;
    private final Desk desk;
    private final Templates html;

    DeskController(
            Products products,
            Catalogue catalogue,
            Waiting waiting,
            Reading reading,
            Photographing photographing,
            Editing editing,
            Desk desk,
            Templates html) {
        this.products = products;
        this.catalogue = catalogue;
        this.waiting = waiting;
        this.reading = reading;
        this.photographing = photographing;
        this.editing = editing;
        this.desk = desk;
        this.html = html;
    }

    @GetMapping("/products/new")
    ResponseEntity<JteModel> empty(Staff staff, Frame frame) {
        var form = ProductForm.of(Draft.of("", "", List.of()), reading.currency());
        return page(HttpStatus.OK, frame, desk.view(null, form, false, List.of()));
    }

    @PostMapping("/products")
    ResponseEntity<JteModel> add(
            ProductForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Staff staff,
            Frame frame) {
        return save(Reading.made(form), null, form, files, staff, frame);
    }

    @GetMapping("/products/{slug}/edit")
    ResponseEntity<JteModel> filled(@PathVariable String slug, Staff staff, Frame frame) {
        var product = find(slug);
        var held = waiting.find(product.id());
        var draft = held == null ? catalogue.draft(product.id()) : held;
        var form = ProductForm.of(Objects.requireNonNull(draft), reading.currency());
        return page(HttpStatus.OK, frame, desk.view(product, form, held != null, List.of()));
    }

    @PostMapping("/products/{slug}")
    ResponseEntity<JteModel> change(
            @PathVariable String slug,
            ProductForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Staff staff,
            Frame frame) {
        var product = find(slug);
        return save(product.id(), product, form, files, staff, frame);
    }

    @PostMapping("/products/{slug}/archivals")
    ResponseEntity<JteModel> archive(@PathVariable String slug, Staff staff) {
        var product = find(slug);
        catalogue.archive(product.id());
        return seeOther(product.path());
    }

    @PostMapping("/products/{slug}/revivals")
    ResponseEntity<JteModel> restore(@PathVariable String slug, Staff staff) {
        var product = find(slug);
        catalogue.restore(product.id());
        return seeOther(product.path());
    }

    private ResponseEntity<JteModel> save(
            ProductId id,
            @Nullable ProductView product,
            ProductForm form,
            @Nullable List<MultipartFile> files,
            Staff staff,
            Frame frame) {
        var taken = photographing.take(staff, form, Objects.requireNonNullElse(files, List.of()));
        var read = reading.read(id, taken.form());
        var wrong = Stream.concat(taken.flaws().stream(), read.flaws().stream()).toList();
        var saving = wrong.isEmpty() ? editing.save(staff, read.draft()) : new Saving.Wrong(wrong);
        return switch (saving) {
            case Saving.Saved(var saved) -> done(saved, form, taken.form());
            case Saving.Held(var rule, var until) ->
                    ResponseEntity.accepted()
                            .body(
                                    html.productsHeld(
                                            framed(frame, say("products.held.title")),
                                            rule,
                                            until));
            case Saving.Refused(var why) -> wrong(product, taken, frame, new Flaw("name", why));
            case Saving.Wrong(var flaws) ->
                    wrong(product, taken, frame, flaws.toArray(Flaw[]::new));
        };
    }

    // New pictures have no words yet: the form asks for them.
    private ResponseEntity<JteModel> done(ProductId id, ProductForm sent, ProductForm taken) {
        var path = Objects.requireNonNull(products.find(id)).path();
        var pictured = taken.pictures().size() > sent.pictures().size();
        return seeOther(pictured ? path + "/edit#pictures" : path);
    }

    private ResponseEntity<JteModel> wrong(
            @Nullable ProductView product, Photographing.Taken taken, Frame frame, Flaw... flaws) {
        var view = desk.view(product, taken.form(), false, List.of(flaws));
        return page(HttpStatus.UNPROCESSABLE_CONTENT, frame, view);
    }

    private ResponseEntity<JteModel> page(HttpStatus status, Frame frame, DeskView view) {
        var product = view.product();
        var title =
                product == null
                        ? say("products.form.new")
                        : say("products.form.edit", product.name());
        return ResponseEntity.status(status).body(html.productsDesk(framed(frame, title), view));
    }

    private static Frame framed(Frame frame, String title) {
        return frame.titled(title).within("products").hidden();
    }

    private static ResponseEntity<JteModel> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }

    private ProductView find(String slug) {
        var product = products.find(slug);
        if (product == null) {
            throw new NotThere("product " + slug);
        }
        return product;
    }
}
