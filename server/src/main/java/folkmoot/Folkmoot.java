package folkmoot;

import folkmoot.command.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The whole product: one process.
// Two modules may each have a class of the same simple name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Folkmoot {

    public static void main(String[] words) {
        if (Blueprint.wanted()) {
            Blueprint.draw();
            return;
        }
        System.exit(new Commands(Folkmoot.class).run(words, System.getenv()));
    }
}
