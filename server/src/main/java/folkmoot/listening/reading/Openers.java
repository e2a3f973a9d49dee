package folkmoot.listening.reading;

import static folkmoot.listening.reading.WordList.words;

import java.util.Set;

/// What people say before a sentence begins: "Ok, so please add …".
final class Openers {

    static final Set<String> WORDS =
            words(
                    "and but so also ok okay well hey hi hello oh please pls just then"
                            + " or yes no again still maybe perhaps lol omg und aber oder na naja"
                            + " ja nein bitte dann vielleicht hallo ach denn plus because guys wow"
                            + " man dear anyway however seriously honestly finally next first"
                            + " second secondly lastly ehrlich mal sorry");

    private Openers() {}
}
