package dev.fifteen.local.part;

import java.time.Duration;

/** A server that somebody else runs and lends to the stack, with what starts and stops it there. */
public final class BorrowedPart implements Part {

    private final String name;
    private final Runnable starting;
    private final Runnable stopping;
    private volatile boolean ready;

    public BorrowedPart(String name, Runnable starting, Runnable stopping) {
        this.name = name;
        this.starting = starting;
        this.stopping = stopping;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void start() {
        starting.run();
        ready = true;
    }

    @Override
    public void awaitReady(Duration atMost) {
        if (!ready) {
            throw new PartFailed(name + " is not started");
        }
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public synchronized void stop() {
        ready = false;
        stopping.run();
    }
}
