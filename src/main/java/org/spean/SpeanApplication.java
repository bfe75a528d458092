package org.spean;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Spean. */
@SpringBootApplication
public class SpeanApplication {

    /** Starts the program with the process's arguments and environment. */
    public static void main(String[] arguments) {
        SpringApplication.run(SpeanApplication.class, arguments);
    }
}
