package folkmoot.talk.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of threads; `next` is where the following page begins, null at the end.
public record ThreadsView(List<ThreadView> threads, @Nullable String next) {}
