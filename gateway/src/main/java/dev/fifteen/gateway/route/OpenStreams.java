package dev.fifteen.gateway.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Streams of events that flow through this instance. Without an end from here, a stop would wait for them in vain. */
@Component
class OpenStreams {

    private static final int PIECE = 8192;

    private final Set<InputStream> open = ConcurrentHashMap.newKeySet();

    /** Passes each piece on as it comes, until either side or a stop ends it. */
    void pass(InputStream stream, OutputStream out) throws IOException {
        // The first event may be minutes away; the reader should know now that it is connected.
        out.flush();
        open.add(stream);
        try {
            byte[] piece = new byte[PIECE];
            for (int length = stream.read(piece); length >= 0; length = stream.read(piece)) {
                out.write(piece, 0, length);
                out.flush();
            }
        } catch (IOException broken) {
            if (open.contains(stream)) {
                throw broken;
            }
        } finally {
            open.remove(stream);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void endAll() throws IOException {
        for (InputStream stream : open) {
            open.remove(stream);
            stream.close();
        }
    }
}
