package folkmoot.talk.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the stream; `next` is where the following one begins, null at the end.
public record StreamView(List<CardView> cards, @Nullable String next) {}
