namespace Juluo.Collaborations;

/// <summary>Shows an item only if the community has a collaboration with an agency.</summary>
internal sealed class HasCollaborations(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>($"select exists (select from collaborations.collaboration where community_id = {work.Community})", stop);
}
