namespace Juluo.HelpDirectory;

/// <summary>The choices in the form of an entry.</summary>
/// <param name="Organisations">The names of known organisations.</param>
/// <param name="Places">The names of known places.</param>
/// <param name="Services">Our services, one of which may offer an eligibility check for the entry.</param>
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
