package folkmoot.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FolkmootTest
class StatutesTests {

    @Autowired List<Statutes> all;

    @Test
    void whatAStartAsksForIsAllThatThereIs() {
        assertThat(all).hasSizeGreaterThan(1);
        for (var it : all) {
            assertThat(it.ids())
                    .containsExactlyInAnyOrderElementsOf(
                            it.all().stream().map(Statute::id).toList());
        }
    }
}
