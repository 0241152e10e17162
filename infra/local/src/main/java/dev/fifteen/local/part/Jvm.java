package dev.fifteen.local.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of the machine a Java process may have.
 *
 * @param heapMegabytes the most its heap may grow to
 * @param busy whether its code is worth optimising in full: it serves many requests, at the price of a slower start
 */
public record Jvm(int heapMegabytes, boolean busy) {

    // Five times the usual: the start, in which all services compete for the processors, is not worth optimising.
    private static final List<String> OPTIMISE_LATER = List.of(
            "-XX:Tier4InvocationThreshold=25000",
            "-XX:Tier4MinInvocationThreshold=3000",
            "-XX:Tier4CompileThreshold=75000",
            "-XX:Tier4BackEdgeThreshold=200000");

    /** The Java that runs this process, with its options. */
    public List<String> command(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-Xss512k");
        command.add("-XX:ReservedCodeCacheSize=" + (busy ? 96 : 48) + "m");
        command.addAll(busy ? OPTIMISE_LATER : List.of("-XX:TieredStopAtLevel=1"));
        // What the process gave up trying to do is in its log, not in a file beside it.
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dfile.encoding=UTF-8");
        command.addAll(arguments);
        return command;
    }
}
