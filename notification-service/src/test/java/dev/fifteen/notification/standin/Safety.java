package dev.fifteen.notification.standin;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * How a mail server keeps its connections safe.
 *
 * @param fromTheFirstOctet without a word in clear
 */
public record Safety(@Nullable SSLContext context, boolean fromTheFirstOctet) {

    public static Safety none() {
        return new Safety(null, false);
    }

    /** By STARTTLS. */
    public static Safety onWish(SSLContext context) {
        return new Safety(context, false);
    }

    public static Safety always(SSLContext context) {
        return new Safety(context, true);
    }

    boolean onWish() {
        return context != null && !fromTheFirstOctet;
    }

    Socket over(Socket socket) throws IOException {
        if (context == null) {
            throw new IllegalStateException("there is no certificate");
        }
        var safe = (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
        safe.setUseClientMode(false);
        safe.startHandshake();
        return safe;
    }
}
