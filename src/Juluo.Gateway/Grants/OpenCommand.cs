namespace Juluo.Gateway;

/// <summary>Opens a door remotely. Runs once, and never at or after <paramref name="Until"/>: a door must not open an hour later because the network is back.</summary>
public sealed record OpenCommand(Guid Gateway, Guid Id, Guid Door, DateTimeOffset Until);
