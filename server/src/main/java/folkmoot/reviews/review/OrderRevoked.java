package folkmoot.reviews.review;

import folkmoot.site.Texts;
import folkmoot.transparency.Statute;
import org.springframework.stereotype.Component;

/// Whoever sold it takes an order back: the review that it vouched for is no longer marked as
/// bought.
@Component
class OrderRevoked implements Statute {

    static final String ID = "order-revoked";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String words() {
        return Texts.say("reviews.verification.revoked.rule");
    }
}
