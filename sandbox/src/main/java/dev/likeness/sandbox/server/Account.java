package dev.likeness.sandbox.server;

/**
 * The one account of the sandbox.
 *
 * @param clientAccess the app for games (not null)
 * @param developerAccess the app that sees everything (not null)
 * @param login name and password of the account itself (not null)
 */
public record Account(
        AppCredentials clientAccess, AppCredentials developerAccess, AppCredentials login) {

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

    /** Returns if this is the account's name and password; 400 if not. */
    void requireLogin(AppCredentials offered) {
        if (!offered.equals(login)) {
            throw ApiException.badTokenRequest("invalid_grant");
        }
    }
}
