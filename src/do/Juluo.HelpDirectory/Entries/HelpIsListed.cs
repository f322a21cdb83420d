namespace Juluo.HelpDirectory;

/// <summary>Shows an item only if there is an entry that visitors can read.</summary>
internal sealed class HelpIsListed(UnitOfWork work) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from helpdirectory.entry where community_id = {work.Community} and status in ('active', 'temporarily closed'))",
            stop
        );

    /// <summary>Returns the addresses of the listed entries, at most 10,000, for the sitemap.</summary>
    public static async Task<IReadOnlyList<string>> PublicPages(UnitOfWork work, CancellationToken stop) =>
        (
            await work.List<HelpEntryId>(
                $"select id from helpdirectory.entry where community_id = {work.Community} and status in ('active', 'temporarily closed') order by id limit 10000",
                stop
            )
        ).ConvertAll(id => $"/help/{id}");
}
