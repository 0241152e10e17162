package dev.fifteen.tidy.calendar;

import dev.fifteen.platform.security.Anyone;
import dev.fifteen.platform.security.StaffOnly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

class CalendarController {

    @Anyone
    @GetMapping("/api/openings")
    void openings() {}

    @StaffOnly
    @PutMapping("/api/hours")
    void hours() {}
}
