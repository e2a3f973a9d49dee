package folkmoot.governance.spoken;

import folkmoot.site.NotThere;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// An address for each sentence: the log, reports and statements of reasons name it.
@Controller
class SaidController {

    private final Pieces pieces;

    SaidController(Pieces pieces) {
        this.pieces = pieces;
    }

    @GetMapping("/said/{id}")
    ResponseEntity<Void> said(@PathVariable String id) {
        var it = pieces.at(Pieces.PATH + id);
        if (it == null) {
            throw new NotThere(id);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(it.path())).build();
    }
}
