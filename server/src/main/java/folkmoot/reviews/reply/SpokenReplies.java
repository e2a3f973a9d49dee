package folkmoot.reviews.reply;

import folkmoot.talk.SpokenTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Replies as what somebody said.
@Repository
class SpokenReplies extends SpokenTexts {

    SpokenReplies(JdbcClient sql) {
        super(sql, "reviews.reply");
    }
}
