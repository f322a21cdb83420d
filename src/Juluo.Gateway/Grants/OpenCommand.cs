namespace Juluo.Gateway;

/// <summary>
/// A command to open a door remotely. It is carried out once, and never at or after <paramref name="Until"/>: a door must not open an hour later because the network is back.
/// </summary>
public sealed record OpenCommand(Guid Gateway, Guid Id, Guid Door, DateTimeOffset Until);
