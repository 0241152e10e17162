package dev.fifteen.untidy.calendar;

import jakarta.annotation.Resource;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class FieldInjection {

    @Autowired
    @Nullable
    Clock autowired;

    @Value("${setting}")
    @Nullable
    String value;

    @Resource
    @Nullable
    Clock resource;
}
