namespace Juluo.Organisations;

/// <summary>Shows the menu entry if the community has an organisation.</summary>
internal sealed class HasOrganisations(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>($"select exists (select from organisations.organisation where community_id = {work.Community})", stop);
}
