namespace Juluo.HelpDirectory;

/// <summary>Shows an item only if the directory has an entry.</summary>
internal sealed class HasHelp(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>($"select exists (select from helpdirectory.entry where community_id = {work.Community})", stop);
}
