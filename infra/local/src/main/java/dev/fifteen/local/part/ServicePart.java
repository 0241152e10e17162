package dev.fifteen.local.part;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A service: a Java process that says over HTTP whether it is ready. */
public final class ServicePart extends ProcessPart {

    private final Supplier<ChildProcess> child;
    private final URI address;
    private volatile @Nullable Process process;

    public ServicePart(
            String name,
            URI address,
            Supplier<ChildProcess> child,
            LogFile log,
            PidFile pidFile,
            Announcements announcements) {
        super(name, log, pidFile, announcements);
        this.child = child;
        this.address = address;
    }

    /** Where it answers, without a path. */
    public URI address() {
        return address;
    }

    @Override
    protected ProcessHandle launch() throws IOException {
        var started = child.get().start(log());
        process = started;
        return started.toHandle();
    }

    @Override
    protected boolean answers() {
        return HttpProbe.isOk(address.resolve("/actuator/health/readiness"));
    }

    @Override
    protected void end(ProcessHandle alive) {
        alive.destroy();
        // It may be writing an archive of its classes.
        alive.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    protected String howItEnded() {
        return Optional.ofNullable(process).map(ChildProcess::howItEnded).orElse("did not start");
    }
}
