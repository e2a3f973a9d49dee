package folkmoot.listening.fetch;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// Makes trees of what others say in JSON, but of no millions of empty things.
public final class Trees {

    public static final JsonMapper JSON = JsonMapper.builder(factory()).build();

    private static final int MOST_TOKENS = 300_000;

    private Trees() {}

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build())
                .build();
    }
}
