namespace Juluo.Alliances;

/// <summary>Whether the community is in an alliance, or was.</summary>
internal sealed class HasAlliances(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>($"select exists (select from alliances.alliance_member where community_id = {work.Community})", stop);
}
