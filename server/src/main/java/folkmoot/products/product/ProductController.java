package folkmoot.products.product;

import folkmoot.people.Actor;
import folkmoot.products.Products;
import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import folkmoot.site.PageTags;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A product's page, at its address and at its former ones.
@Controller
class ProductController {

    private final Products products;
    private final Slugs slugs;
    private final Visiting visiting;
    private final Templates html;

    ProductController(Products products, Slugs slugs, Visiting visiting, Templates html) {
        this.products = products;
        this.slugs = slugs;
        this.visiting = visiting;
        this.html = html;
    }

    @GetMapping("/products/{slug}")
    ResponseEntity<JteModel> page(
            @PathVariable String slug, Actor reader, Frame frame, HttpServletRequest request) {
        var product = products.find(slug);
        if (product == null) {
            return moved(slug);
        }
        var page = visiting.page(product, reader, request);
        PageTags.add(request, "product:" + product.id());
        return ResponseEntity.ok(
                html.productsProduct(visiting.framed(frame, page), page, reader.forBrand()));
    }

    private ResponseEntity<JteModel> moved(String slug) {
        var id = slugs.former(slug);
        var product = id == null ? null : products.find(id);
        if (product == null) {
            throw new NotThere("product " + slug);
        }
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(product.path()))
                .build();
    }
}
