package folkmoot.listening.strategy;

import folkmoot.listening.MentionId;

/// A sentence that shows what a topic is about, and where it stands.
public record SaidView(MentionId mention, String sentence) {

    public String path() {
        return "/mentions/" + mention;
    }
}
