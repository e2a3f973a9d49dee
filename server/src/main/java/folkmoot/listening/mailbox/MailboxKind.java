package folkmoot.listening.mailbox;

import folkmoot.listening.NewMention;
import folkmoot.listening.fetch.Room;
import folkmoot.listening.fetch.Sockets;
import folkmoot.listening.fetch.Unfetched;
import folkmoot.listening.visit.Haul;
import folkmoot.listening.visit.Kind;
import folkmoot.listening.visit.Setting;
import folkmoot.listening.visit.Visit;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// A mailbox that alerts come to, read by IMAP and left as it is: nothing is marked or deleted.
@Component
class MailboxKind implements Kind {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxKind.class);

    private static final String SERVER = "server";
    private static final String USER = "login";
    private static final String PASSWORD = "password";
    private static final String FOLDER = "folder";
    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final int MOST = 50;
    private static final String WAIT = "20000";
    private static final Duration ROOM = Duration.ofSeconds(40);

    private final Sockets sockets;

    MailboxKind(Sockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.text(SERVER, ""),
                Setting.text(USER, ""),
                Setting.secret(PASSWORD),
                Setting.text(FOLDER, "INBOX"));
    }

    @Override
    public Haul visit(Visit visit) throws Unfetched {
        var server = Server.of(visit.setting(SERVER), sockets.lenient());
        try (var store = Session.getInstance(properties(server)).getStore("imap")) {
            store.connect(
                    server.host(), server.port(), visit.setting(USER), visit.setting(PASSWORD));
            try (var folder = store.getFolder(visit.setting(FOLDER))) {
                folder.open(Folder.READ_ONLY);
                return read(visit, folder);
            }
        } catch (AuthenticationFailedException e) {
            throw new Unfetched("listening.mailbox.password", server.host());
        } catch (FolderNotFoundException e) {
            throw new Unfetched("listening.mailbox.folder", visit.setting(FOLDER));
        } catch (MessagingException e) {
            throw new Unfetched("listening.fetch.unreachable", server.host());
        }
    }

    private Properties properties(Server server) {
        var all = new Properties();
        all.put("mail.imap.socketFactory", sockets);
        all.put("mail.imap.socketFactory.fallback", "false");
        all.put("mail.imap.ssl.enable", String.valueOf(server.secure()));
        all.put("mail.imap.ssl.checkserveridentity", "true");
        all.put("mail.imap.connectiontimeout", WAIT);
        all.put("mail.imap.timeout", WAIT);
        all.put("mail.imap.writetimeout", WAIT);
        // Also of large messages only the beginning is fetched.
        all.put("mail.imap.partialfetch", "true");
        return all;
    }

    private static Haul read(Visit visit, Folder folder) throws MessagingException, Unfetched {
        var numbers = (UIDFolder) folder;
        var same = String.valueOf(numbers.getUIDValidity()).equals(visit.cursor("validity"));
        var last = same ? Long.parseLong(visit.cursor("last")) : 0;
        var news = new ArrayList<Message>();
        for (var it : numbers.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            if (numbers.getUID(it) > last) {
                news.add(it);
            }
        }
        var some =
                same
                        ? news.subList(0, Math.min(MOST, news.size()))
                        : news.subList(Math.max(0, news.size() - MOST), news.size());
        var found = new ArrayList<NewMention>();
        for (var it : some) {
            letter(it).ifPresent(found::add);
            last = Math.max(last, numbers.getUID(it));
        }
        var more = some.size() < news.size() && same;
        return Haul.of(
                visit.setting(USER),
                found,
                Map.of(
                        "validity",
                        String.valueOf(numbers.getUIDValidity()),
                        "last",
                        String.valueOf(last)),
                more ? Duration.ofSeconds(5) : AGAIN);
    }

    // One that cannot be read keeps nobody from the next; a lost connection is another thing.
    private static Optional<NewMention> letter(Message it) throws MessagingException, Unfetched {
        try {
            var letter = Letter.read(it);
            Room.take(letter.text().length(), ROOM);
            return Optional.of(letter);
        } catch (FolderClosedException | StoreClosedException e) {
            throw e;
        } catch (MessagingException | UncheckedIOException e) {
            LOG.warn("A letter could not be read, and is left out: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
