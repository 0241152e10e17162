package dev.fifteen.untidy.calendar;

import dev.fifteen.platform.security.Anyone;
import dev.fifteen.platform.security.StaffOnly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

class OpenController {

    @GetMapping("/api/unguarded")
    void unguarded() {}

    @Anyone
    @StaffOnly
    @PostMapping("/api/undecided")
    void undecided() {}
}
