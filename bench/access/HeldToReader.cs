using Juluo.Gateway;

namespace Juluo.Access.Bench;

/// <summary>A credential presented to the reader of a door.</summary>
internal sealed record HeldToReader(GrantedDoor Door, string Kind, string Hash, DateTimeOffset At);
