namespace Juluo.Alliances;

/// <summary>Shows the menu entry once the community has been a member of an alliance.</summary>
internal sealed class HasAlliances(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>($"select exists (select from alliances.alliance_member where community_id = {work.Community})", stop);
}
