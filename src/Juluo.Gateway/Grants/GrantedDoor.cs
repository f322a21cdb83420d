namespace Juluo.Gateway;

/// <param name="Line">What the readers, contacts and locks of the door are called on the gateway's lines.</param>
/// <param name="Unlock">Seconds for which it is unlocked.</param>
/// <param name="Held">Seconds after which an open door is an alarm; 0: it has no contact that tells.</param>
/// <param name="Area">Who is in the area behind it must leave before they come in again; null: nobody minds.</param>
/// <param name="Format">How its reader tells UIDs.</param>
public sealed record GrantedDoor(Guid Id, string Line, int Unlock, int Held, Guid? Area, CardFormat Format);
