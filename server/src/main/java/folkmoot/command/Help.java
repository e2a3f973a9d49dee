package folkmoot.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// `help`: what there is. The launcher prints the same file when there is nothing built yet.
final class Help implements Command {

    @Override
    public String name() {
        return "help";
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public void run(Words words) {
        try {
            Terminal.say(
                    new ClassPathResource("folkmoot/command/help.txt")
                            .getContentAsString(StandardCharsets.UTF_8)
                            .stripTrailing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
