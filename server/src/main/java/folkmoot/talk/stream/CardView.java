package folkmoot.talk.stream;

import folkmoot.talk.PostId;
import gg.jte.Content;

/// A post in the stream, as its kind draws it, with the reason why it is there.
public record CardView(PostId post, String kind, String icon, String why, Content card) {}
