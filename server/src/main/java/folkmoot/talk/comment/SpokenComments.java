package folkmoot.talk.comment;

import folkmoot.talk.SpokenTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Comments as what somebody said.
@Repository
class SpokenComments extends SpokenTexts {

    SpokenComments(JdbcClient sql) {
        super(sql, "talk.comment");
    }
}
