package dev.fifteen.gateway.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers what Tomcat refuses before any of our code runs, such as a request line that is not HTTP. */
public class PlainProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        byte[] problem = """
                {"type":"https://fifteen.dev/problems/malformed-request","title":"The request is not valid HTTP","status":%d}""".formatted(response.getStatus()).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/problem+json");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(problem.length);
        try {
            response.getOutputStream().write(problem);
            response.finishResponse();
        } catch (IOException gone) {
            // Whoever sent it has left; there is nobody to tell.
            response.setSuspended(true);
        }
    }
}
