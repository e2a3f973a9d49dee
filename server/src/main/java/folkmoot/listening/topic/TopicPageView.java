package folkmoot.listening.topic;

import folkmoot.listening.mention.ListedView;
import gg.jte.Content;
import java.util.List;

/// One topic with what others have to say of it (`panels`) and the newest of what was said.
public record TopicPageView(TopicView topic, List<Content> panels, List<ListedView> mentions) {}
