namespace Juluo.Gateway;

/// <summary>Opens a door from afar. It is done once, and not after <paramref name="Until"/>: a door must not open an hour later because the network came back.</summary>
public sealed record OpenCommand(Guid Gateway, Guid Id, Guid Door, DateTimeOffset Until);
