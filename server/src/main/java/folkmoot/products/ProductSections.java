package folkmoot.products;

import folkmoot.site.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where products stand in the navigation.
@Configuration(proxyBeanMethods = false)
class ProductSections {

    @Bean
    Section productsSection() {
        return new Section(Section.Place.NAVIGATION, "products", "/products", "product", 20);
    }
}
