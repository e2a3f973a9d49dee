package folkmoot.moderation.queue;

import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.report.Silencing;
import folkmoot.site.Texts;
import folkmoot.transparency.Statute;
import folkmoot.transparency.Statutes;
import java.util.List;
import org.springframework.stereotype.Component;
import tlog.entry.Detail;

/// The law that people decide by here, beside the rules that members made. No vote changes it.
@Component
class Groundwork implements Statutes {

    static final String REVIEWS = "review-grounds";
    static final String ILLEGAL = Deciding.ILLEGAL;

    private record Words(String id) implements Statute {

        @Override
        public String words() {
            return Texts.say("moderation.statute." + id + ".words");
        }

        @Override
        public Detail.Law law() {
            return new Detail.Law(Detail.Level.LAW, null);
        }
    }

    @Override
    public List<String> ids() {
        return List.of(REVIEWS, ILLEGAL, Silencing.RULE);
    }

    @Override
    public List<Statute> all() {
        return List.of(new Words(REVIEWS), new Words(ILLEGAL), new Words(Silencing.RULE));
    }
}
