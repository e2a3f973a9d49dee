package folkmoot.listening.topic;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is talked about more than usual, what was earlier, and what nobody wants to hear of.
/// `counted` is until when everything is counted, null before anything was; `next` the address of
/// what was earlier still.
public record TrendsView(
        List<TopicView> now,
        List<TopicView> earlier,
        List<MuteView> mutes,
        @Nullable Instant counted,
        @Nullable String next) {}
