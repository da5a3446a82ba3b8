package dev.vitrine;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Vitrine, the publishing portal of a cloud marketplace. */
@SpringBootApplication
public class VitrineApplication {
    public static void main(String[] args) {
        SpringApplication.run(VitrineApplication.class, args);
    }
}
