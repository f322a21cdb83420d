namespace Juluo.Gateway;

/// <summary>
/// The list of who may open which door of a gateway, and when. Hours are points in time already, so that a gateway needs no time zones. It is valid until it expires, whether or not the
/// server can be reached; it contains no names.
/// </summary>
/// <param name="Version">Increases with every change.</param>
/// <param name="Windows">Sets of times, referred to by index.</param>
public sealed record GrantList(
    Guid Gateway,
    long Version,
    DateTimeOffset Issued,
    DateTimeOffset Expires,
    IReadOnlyList<GrantedDoor> Doors,
    IReadOnlyList<IReadOnlyList<Window>> Windows,
    IReadOnlyList<GrantedCredential> Credentials
);

/// <param name="Line">The name of the door's readers, contacts and locks on the gateway's lines.</param>
/// <param name="Unlock">The number of seconds for which the door is unlocked.</param>
/// <param name="Held">The number of seconds after which an open door raises an alarm; 0 if it has no door contact.</param>
/// <param name="Area">The area behind the door, which people must leave before they can enter it again; null if the door has no such rule.</param>
/// <param name="Format">The format in which its reader reports UIDs.</param>
public sealed record GrantedDoor(Guid Id, string Line, int Unlock, int Held, Guid? Area, CardFormat Format);
