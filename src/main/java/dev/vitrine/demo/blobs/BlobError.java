package dev.vitrine.demo.blobs;

/** Refusals of the blob service, with its statuses and codes. */
enum BlobError {
    PUBLIC_ACCESS_NOT_PERMITTED(
            409, "PublicAccessNotPermitted", "Public access is not permitted on this storage account."),
    AUTHENTICATION_FAILED(403, "AuthenticationFailed", "Server failed to authenticate the request."),
    AUTHORIZATION_PERMISSION_MISMATCH(
            403, "AuthorizationPermissionMismatch", "This request is not authorized using this permission."),
    CONTAINER_NOT_FOUND(404, "ContainerNotFound", "The specified container does not exist."),
    BLOB_NOT_FOUND(404, "BlobNotFound", "The specified blob does not exist."),
    UNSUPPORTED_HTTP_VERB(405, "UnsupportedHttpVerb", "The resource does not support the specified HTTP verb."),
    INVALID_RANGE(416, "InvalidRange", "The range specified is invalid for the current size of the resource.");

    final int status;
    final String code;
    private final String message;

    BlobError(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    String body() {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>%s</Code><Message>%s</Message></Error>"
                .formatted(code, message);
    }
}
