package dev.fifteen.availability;

/** Requests as they come. */
final class Samples {

    private Samples() {}

    static String noa() {
        return """
                {"name": "Noa Levi", "credentials": "LMFT", "email": "noa@harbour.example", "languages": ["en", "he"],
                 "services": ["couples", "individual"], "zone": "America/Los_Angeles", "channels": ["VIDEO", "PHONE"],
                 "licences": [{"place": "US-CA", "number": "LMFT 1", "validUntil": "2030-01-01"}]}""";
    }

    static String workdayMornings() {
        return """
                {"zone": "America/Los_Angeles", "hours": [
                 {"day": "MONDAY", "from": "09:00", "to": "12:00"}, {"day": "TUESDAY", "from": "09:00", "to": "12:00"}]}""";
    }
}
