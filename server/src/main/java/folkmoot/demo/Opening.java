package folkmoot.demo;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Plays the tale when the sample place opens for the first time, before the first visitor comes
/// in. Anywhere else it does nothing.
@Component
class Opening implements SmartLifecycle {

    private final ObjectProvider<Tale> tale;
    private final ObjectProvider<Eavesdropper> eavesdropper;
    private final boolean demo;
    private boolean running;

    Opening(
            ObjectProvider<Tale> tale,
            ObjectProvider<Eavesdropper> eavesdropper,
            @Value("${folkmoot.demo:false}") boolean demo) {
        this.tale = tale;
        this.eavesdropper = eavesdropper;
        this.demo = demo;
    }

    @Override
    public boolean isAutoStartup() {
        return demo;
    }

    @Override
    public void start() {
        running = true;
        tale.getObject().playOnce();
        eavesdropper.getObject().listenOnce();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the door opens to visitors.
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
