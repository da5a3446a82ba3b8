package dev.vitrine.tenancy;

/** A statement would have left the tenant: a defect of the program, never a fault of who asked. */
public class TenantWallException extends RuntimeException {
    TenantWallException(String message) {
        super(message);
    }

    TenantWallException(String message, Throwable cause) {
        super(message, cause);
    }
}
