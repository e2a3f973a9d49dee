package folkmoot.listening;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether other machines read and count, and by way of which brokers. Then it is not done here.
@Component
public class Elsewhere {

    private final String brokers;

    Elsewhere(@Value("${folkmoot.kafka:}") String brokers) {
        this.brokers = brokers;
    }

    public boolean on() {
        return !brokers.isEmpty();
    }

    public String brokers() {
        return brokers;
    }
}
