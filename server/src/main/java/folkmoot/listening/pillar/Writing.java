package folkmoot.listening.pillar;

import folkmoot.listening.NewPillar;
import folkmoot.listening.StrategyWriting;
import folkmoot.people.Lead;
import org.springframework.stereotype.Component;

/// The strategy as it is written without a page.
@Component
class Writing implements StrategyWriting {

    private final Intending intending;

    Writing(Intending intending) {
        this.intending = intending;
    }

    @Override
    public void add(Lead by, NewPillar pillar) {
        var form =
                new PillarForm(
                        pillar.name(),
                        pillar.sentence(),
                        String.join("\n", pillar.examples()),
                        String.join(", ", pillar.words()));
        if (intending.add(by, form) instanceof Stating.Wrong(var fields)) {
            throw new IllegalArgumentException(pillar.name() + ": " + fields.values());
        }
    }
}
