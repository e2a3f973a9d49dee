package folkmoot.listening.report;

import folkmoot.listening.strategy.Fit;
import folkmoot.listening.strategy.SaidView;
import folkmoot.listening.trend.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A week to read. `madeAt` is null where no report was made (yet); it `runs` until it is over;
/// `staff` see sentences and links.
public record MondayView(
        LocalDate week,
        @Nullable Instant madeAt,
        boolean runs,
        boolean staff,
        int heard,
        int before,
        List<KindView> kinds,
        List<TopicView> trends,
        List<ProductView> products,
        List<TopicView> topics,
        boolean strategy,
        List<String> silent,
        List<AnswerView> answers,
        List<ChangeView> changes,
        @Nullable LeftView left) {

    public LocalDate last() {
        return week.plusDays(6);
    }

    public List<TopicView> topics(Fit fit) {
        return topics.stream().filter(it -> it.fit() == fit).toList();
    }

    /// What nobody of us answered or said why not to.
    public List<TopicView> open() {
        return topics.stream().filter(it -> !it.settled()).toList();
    }

    public record LeftView(int spam, int own, int again) {

        public int all() {
            return spam + own + again;
        }
    }

    public record KindView(String kind, int now, int before) {}

    public record TopicView(
            long id,
            String name,
            Stage stage,
            int mentions,
            int before,
            int complaints,
            Fit fit,
            String pillar,
            boolean settled,
            List<SaidView> said) {

        /// Whether the numbers agree with how far it has come.
        public boolean moves() {
            return mentions >= before || stage == Stage.FADING || stage == Stage.OVER;
        }

        public String path() {
            return "/strategy/topics/" + id;
        }
    }

    public record ProductView(
            String name,
            int desires,
            int complaints,
            List<SaidView> desired,
            List<SaidView> complained) {}

    public record AnswerView(
            String topic, String action, String by, Instant at, String words, String address) {}

    public record ChangeView(
            String topic,
            Instant at,
            int before,
            int complaintsBefore,
            int now,
            int complaintsNow) {}
}
