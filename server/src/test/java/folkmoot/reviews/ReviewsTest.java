package folkmoot.reviews;

import folkmoot.FolkmootTest;
import folkmoot.moderation.decision.Patience;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/// The whole product with what tests of reviews need besides: one context for all of them.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@FolkmootTest
@Import({Bench.class, Patience.class, Shop.class})
public @interface ReviewsTest {}
