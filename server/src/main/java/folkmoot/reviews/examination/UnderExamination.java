package folkmoot.reviews.examination;

import folkmoot.site.Texts;
import folkmoot.transparency.Statute;
import org.springframework.stereotype.Component;

/// By which reviews are examined: what is found, what happens to them, and how it ends.
@Component
class UnderExamination implements Statute {

    static final String ID = "under-examination";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String words() {
        return Texts.say("examination.rule");
    }
}
