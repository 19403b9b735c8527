package dev.likeness.sandbox.server;

/**
 * The one account of the sandbox.
 *
 * @param clientAccess the app for games (not null)
 * @param developerAccess the app that sees everything (not null)
 */
public record Account(AppCredentials clientAccess, AppCredentials developerAccess) {

    /** Which app these credentials belong to; 401 if to none. */
    AppKind authenticate(AppCredentials offered) {
        if (offered.equals(clientAccess)) {
            return AppKind.CLIENT_ACCESS;
        }
        if (offered.equals(developerAccess)) {
            return AppKind.DEVELOPER_ACCESS;
        }
        throw ApiException.invalidClient();
    }
}
