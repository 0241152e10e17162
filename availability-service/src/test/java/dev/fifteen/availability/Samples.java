package dev.fifteen.availability;

/** Requests as they come. */
final class Samples {

    static final String NOA = """
            {"name": "Noa Levi", "credentials": "LMFT", "email": "noa@harbour.example", "languages": ["en", "he"],
             "services": ["couples", "individual"], "zone": "America/Los_Angeles", "channels": ["VIDEO", "PHONE"],
             "licences": [{"place": "US-CA", "number": "LMFT 1", "validUntil": "2030-01-01"}]}""";

    static final String MARC = """
            {"name": "Marc Tremblay", "credentials": "RP", "email": "marc@harbour.example", "languages": ["en", "fr"],
             "services": ["couples"], "zone": "America/Toronto", "channels": ["VIDEO"],
             "licences": [{"place": "CA-ON", "number": "RP 1", "validUntil": "2030-01-01"},
                          {"place": "CA-QC", "number": "OPQ 1", "validUntil": "2027-01-10"}]}""";

    static final String MORNINGS_IN_LOS_ANGELES = """
            {"zone": "America/Los_Angeles", "hours": [{"day": "MONDAY", "from": "09:00", "to": "12:00"},
             {"day": "TUESDAY", "from": "09:00", "to": "12:00"}]}""";

    static final String MORNINGS_IN_TORONTO = """
            {"zone": "America/Toronto", "hours": [{"day": "TUESDAY", "from": "09:00", "to": "10:00"}]}""";

    static final String RULES = """
            {"lengthMinutes": 30, "startEveryMinutes": 30, "bufferBeforeMinutes": 0, "bufferAfterMinutes": 15,
             "noticeMinutes": 120, "horizonDays": 30, "dailyCap": 3, "policy": "INSTANT", "approvalHours": 24}""";

    private Samples() {}
}
