namespace Juluo.Host.Tests;

/// <summary>Objects required for examples in the help directory.</summary>
public sealed partial class HostileHouse
{
    internal Task<Guid> HelpEntry() => Made("/help", Examples.HelpEntry(0));

    /// <summary>The address of a place of an entry.</summary>
    internal async Task<string> HelpPlace()
    {
        var entry = await Made("/help", Examples.HelpEntryAt());
        var at = await Houses.Database.Ask<Guid>("select id from helpdirectory.entry_place where entry_id = $1 limit 1", entry);
        return $"/help/{entry}/places/{at}";
    }
}
