package folkmoot.journey;

import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.talk.CommentId;
import folkmoot.transparency.checkpoint.Signing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Nothing on any kind of page keeps people out, on a phone and at a desk, by day and by night.
class AccessibleTests extends Journey {

    @Autowired Signing signing;

    @Test
    void forGuests() {
        eyes.check(guest(Reader.DESK), forAll());
    }

    @Test
    void forMembers() {
        var ann = visit(Reader.DESK, cast.ann());
        eyes.check(ann, ofMembers(changed(ann)));
    }

    @Test
    void forTheLead() {
        eyes.check(visit(Reader.DESK, cast.cleo()), ofTheLead());
    }

    private Map<String, Integer> forAll() {
        signing.now();
        var corner = scene.corner();
        var product = corner.product().path();
        var pages = new LinkedHashMap<String, Integer>();
        for (var path :
                List.of(
                        "/",
                        "/products",
                        "/products?q=nothingislikethis",
                        product,
                        product + "?stars=3",
                        product + "/reviews",
                        "/posts/" + corner.talked(),
                        "/comments/" + corner.first(),
                        "/people/ann",
                        "/search",
                        "/search?q=bolts",
                        "/search?q=nothingislikethis",
                        "/sign-in",
                        "/sign-up",
                        "/check-your-mail",
                        "/how-reviews-are-collected",
                        "/how-we-rank",
                        "/outbox",
                        "/reviews/new",
                        "/farewell",
                        "/log",
                        "/log?act=hold&by=rule",
                        "/log/0",
                        "/log/how",
                        "/proposals",
                        "/elections",
                        "/rules",
                        "/rules/link-spam",
                        "/rules/constitution")) {
            pages.put(path, 200);
        }
        pages.put("/nowhere", 404);
        return pages;
    }

    /// A comment that said something else before.
    private CommentId changed(Visitor ann) {
        var post = scene.review(cast.dov(), 3, "Squeaks when it rains");
        var own = scene.comment(cast.ann(), post, null, "Oil it.");
        ann.go("/comments/" + own + "/edit");
        ann.fill("body", "Wax it.");
        ann.press(say("talk.save"));
        return own;
    }

    private Map<String, Integer> ofMembers(CommentId own) {
        var corner = scene.corner();
        var pages = new LinkedHashMap<String, Integer>();
        for (var path :
                List.of(
                        "/",
                        corner.product().path(),
                        "/posts/" + corner.talked(),
                        "/comments/" + own,
                        "/rules/new",
                        "/rules/link-spam/change",
                        "/rules/banned-words/change",
                        "/comments/" + own + "/edit",
                        "/comments/" + own + "/history",
                        "/reviews/" + corner.talked() + "/edit",
                        "/reviews/" + corner.talked() + "/history",
                        bench.product().path() + "/reviews",
                        "/people/ann",
                        "/people/dov",
                        "/people/dov/thanks",
                        "/settings",
                        "/settings/access",
                        "/settings/data",
                        "/settings/votes",
                        "/jury",
                        "/proposals/new")) {
            pages.put(path, 200);
        }
        pages.put("/orders", 403);
        return pages;
    }

    private Map<String, Integer> ofTheLead() {
        var corner = scene.corner();
        var pages = new LinkedHashMap<String, Integer>();
        for (var path :
                List.of(
                        "/orders",
                        "/products",
                        "/products/new",
                        "/products/import",
                        "/products/imports",
                        "/categories",
                        corner.product().path() + "/edit",
                        "/posts/" + corner.talked(),
                        "/highlights?what=/posts/" + corner.talked(),
                        "/settings/hours",
                        "/settings/place",
                        "/transparency/flaggers",
                        "/transparency/orders",
                        "/people/dov")) {
            pages.put(path, 200);
        }
        pages.put(corner.product().path() + "/reviews", 403);
        return pages;
    }

    @Test
    void formsThatComeBackAsWrong() {
        var visitor = guest(Reader.DESK);
        var wrong = new ArrayList<String>();
        visitor.go(scene.corner().product().path() + "/reviews");
        visitor.press(say("reviews.form.publish"));
        eyes.look(visitor, wrong);
        visitor.go("/sign-in");
        visitor.fill("login", "nobody");
        visitor.fill("password", "wrong");
        visitor.press(say("people.sign-in.button"));
        eyes.look(visitor, wrong);
        visitor.go("/sign-up");
        visitor.press(say("people.sign-up.title"));
        eyes.look(visitor, wrong);

        var cleo = visit(Reader.DESK, cast.cleo());
        cleo.go("/products/new");
        cleo.part("main form button.button--accent").first().click();
        eyes.look(cleo, wrong);
        cleo.go("/products/import");
        cleo.press(say("products.import.read"));
        eyes.look(cleo, wrong);

        assertThat(wrong).isEmpty();
    }

    @Test
    void whatWaitsOrIsGone() {
        var wrong = new ArrayList<String>();
        var email = "waiting" + System.nanoTime() + "@folkmoot.example";
        var post = scene.review(cast.dov(), 3, "Squeaks when it rains");
        var gone = scene.comment(cast.ann(), post, null, "Too hasty by far");
        scene.comment(cast.dov(), post, gone, "Was it?");
        var ann = visit(Reader.DESK, cast.ann());
        ann.go("/comments/" + gone);
        ann.part(".comment summary").first().click();
        ann.part(".comment").first().getByText(say("talk.withdraw")).click();
        ann.sees(say("talk.comment.withdrawn"));
        eyes.look(ann, wrong);

        var visitor = guest(Reader.DESK);
        visitor.go("/posts/" + post);
        visitor.part("#say [name=body]").fill("Mine squeaks too");
        visitor.fill("name", "Waiting Guest");
        visitor.fill("email", email);
        visitor.part("#say button").click();
        visitor.sees(say("talk.waiting"));
        eyes.look(visitor, wrong);
        visitor.go(mailbox.link(email));
        eyes.look(visitor, wrong);
        visitor.go("/outbox");
        visitor.part(".letter a").first().click();
        eyes.look(visitor, wrong);

        assertThat(wrong).isEmpty();
    }
}
