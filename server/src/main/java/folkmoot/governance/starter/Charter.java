package folkmoot.governance.starter;

import folkmoot.governance.rule.Rule;
import folkmoot.governance.script.RuleText;
import folkmoot.site.Texts;
import folkmoot.transparency.Statute;
import folkmoot.transparency.Statutes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tlog.entry.Detail;

/// What a place is founded with: the starter constitution and the starter rules.
@Component
class Charter implements Statutes {

    @Override
    public List<String> ids() {
        return Stream.concat(Stream.of(Constitution.ID), StarterRules.IDS.stream()).toList();
    }

    @Override
    public List<Statute> all() {
        var all = new ArrayList<Statute>();
        all.add(new Supreme(Texts.say("governance.constitution")));
        StarterRules.all().forEach(it -> all.add(new Starter(it)));
        return all;
    }

    private record Supreme(String words) implements Statute {

        @Override
        public String id() {
            return Constitution.ID;
        }

        @Override
        public Detail.Law law() {
            return Constitution.STARTER.law();
        }

        @Override
        public String canonical() {
            return Constitution.STARTER.canonical(1, words);
        }
    }

    private record Starter(Rule rule) implements Statute {

        @Override
        public String id() {
            return rule.id();
        }

        @Override
        public String words() {
            return rule.wording().plainText();
        }

        @Override
        public Detail.Law law() {
            return new Detail.Law(rule.level(), null);
        }

        @Override
        public @Nullable Duration sunset() {
            return rule.sunset();
        }

        @Override
        public String canonical() {
            return RuleText.canonical(rule);
        }
    }
}
