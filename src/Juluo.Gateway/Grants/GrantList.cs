namespace Juluo.Gateway;

/// <summary>
/// Who may open which door of a gateway when. Hours are moments already, so that a gateway needs no time zones. It is good until it expires, whether or not the server can be
/// reached; nobody's name is in it.
/// </summary>
/// <param name="Version">Rises with every change.</param>
/// <param name="Windows">Sets of times, to be named by number.</param>
public sealed record GrantList(
    Guid Gateway,
    long Version,
    DateTimeOffset Issued,
    DateTimeOffset Expires,
    IReadOnlyList<GrantedDoor> Doors,
    IReadOnlyList<IReadOnlyList<Window>> Windows,
    IReadOnlyList<GrantedCredential> Credentials
);
