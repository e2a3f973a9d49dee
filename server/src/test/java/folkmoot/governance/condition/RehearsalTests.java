package folkmoot.governance.condition;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.governance.condition.Condition.Answer;
import org.junit.jupiter.api.Test;

class RehearsalTests {

    @Test
    void everySortIsAskedAndOnlyTheOneThatIsToFailFails() {
        var answers = Rehearsal.hold();

        assertThat(answers).hasSizeGreaterThan(200).doesNotContain(Answer.YES);
        assertThat(answers).filteredOn(it -> it instanceof Answer.Failed).hasSize(40);
    }
}
