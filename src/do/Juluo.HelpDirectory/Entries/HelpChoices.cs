namespace Juluo.HelpDirectory;

/// <summary>What the form of an entry offers.</summary>
/// <param name="Organisations">Names that are known.</param>
/// <param name="Places">Names that are known.</param>
/// <param name="Services">Services of ours, one of which may say who can have it.</param>
public sealed record HelpChoices(
    IReadOnlyList<string> Organisations,
    IReadOnlyList<string> Places,
    IReadOnlyDictionary<ServiceId, LocalizedText> Services
)
{
    internal static async Task<HelpChoices> Of(HelpEntryStore store, ServicesFacade services, CancellationToken stop)
    {
        var (organisations, places) = await store.Names(stop);
        return new(organisations, places, await services.Titles(stop));
    }
}
