package dev.fifteen.platform.replay;

import dev.fifteen.platform.security.StaffOnly;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The read models of this service, and their being made anew. Staff come here by the journal. */
@RestController
@RequestMapping("/internal/projections")
class ReplayController {

    private final Replays replays;

    ReplayController(Replays replays) {
        this.replays = replays;
    }

    @GetMapping
    @StaffOnly
    List<ReplayStatus> list() {
        return replays.all();
    }

    /** Asked for again while it runs, it is the one that runs. */
    @PostMapping("/{name}/replay")
    @StaffOnly
    @ResponseStatus(HttpStatus.ACCEPTED)
    ReplayStatus replay(@PathVariable String name) {
        return replays.start(name);
    }
}
