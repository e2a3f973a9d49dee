package folkmoot.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Comes to life only where [Opening] plays: in `./folkmoot demo` and `dev`. Which beans there are
/// is settled when the product is built, so it cannot depend on how it is started.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
@Lazy
@interface InDemo {}
