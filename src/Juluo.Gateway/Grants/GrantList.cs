namespace Juluo.Gateway;

/// <summary>
/// Who may open which door of a gateway when. Hours are moments already, so that a gateway needs no time zones. It is good until it expires, whether or not the server can be
/// reached; it contains no names.
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

/// <param name="Line">What the readers, contacts and locks of the door are called on the gateway's lines.</param>
/// <param name="Unlock">Seconds for which it is unlocked.</param>
/// <param name="Held">Seconds after which an open door is an alarm; 0: it has no contact that tells.</param>
/// <param name="Area">People in the area behind it must leave before they come in again; null: the door has no such rule.</param>
/// <param name="Format">How its reader tells UIDs.</param>
public sealed record GrantedDoor(Guid Id, string Line, int Unlock, int Held, Guid? Area, CardFormat Format);
