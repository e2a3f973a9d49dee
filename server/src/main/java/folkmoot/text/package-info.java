/// Words: safe HTML from Markdown, excerpts, languages, and the tokens that search finds them by.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package folkmoot.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
