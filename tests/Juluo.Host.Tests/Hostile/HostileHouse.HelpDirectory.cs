namespace Juluo.Host.Tests;

/// <summary>What must stand before something can be said of help.</summary>
public sealed partial class HostileHouse
{
    internal Task<Guid> HelpEntry() => Made("/help", Examples.HelpEntry(0));
}
