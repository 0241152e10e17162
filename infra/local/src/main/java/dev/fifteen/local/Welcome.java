package dev.fifteen.local;

/** Where to go, and what to try, once the stack runs. */
record Welcome(Settings settings) {

    String text() {
        return """
                Book a consultation   %1$s
                Read mails and texts  %2$s
                Watch every event     %1$s/journal   (staff, password staff)
                Keep a calendar       %1$s/calendar  (therapist, password therapist)
                Move the clock        curl -d '{"advance":"PT23H"}' %3$s/clock
                Read the database     psql -h localhost -p %4$d -U fifteen booking   (password fifteen)
                Read the logs         %5$s/logs

              Book from the command line:

                START=$(curl -s '%1$s/api/openings?service=individual&language=en&place=US-CA&limit=1' | sed 's/.*"start":"\\([^"]*\\)".*/\\1/')
                curl -s %1$s/api/consultations -H 'Content-Type: application/json' -H "Idempotency-Key: $RANDOM$RANDOM" \\
                  -H 'Prefer: wait=5' -d '{"therapistId":"%6$s","start":"'$START'",
                  "service":"individual","channel":"VIDEO","language":"en","place":"US-CA","zone":"America/Los_Angeles",
                  "person":{"name":"Ada Example","email":"ada@example.org","plainMailAccepted":true}}'

              Ctrl-C ends everything and keeps the data; mvn -Prun -Dfresh starts anew.
              """.formatted(
                        settings.addressOf(Endpoint.GATEWAY),
                        settings.addressOf(Endpoint.MAILBOX),
                        settings.addressOf(Endpoint.CLOCK),
                        settings.ports().of(Endpoint.POSTGRES),
                        settings.folder(),
                        DemoPractice.FIRST.id());
    }
}
