namespace Juluo.Identity;

/// <summary>GET /me/communities — lists the communities of the caller's account. It is also the first page of an account that belongs to none yet.</summary>
[Get("/me/communities", Requires.Account, Page = typeof(MyCommunitiesPage))]
public sealed class ListMyCommunities(FindCommunities find, Communities communities) : Slice<Nothing, ListMyCommunities.Output>
{
    public sealed record Output(IReadOnlyList<Community> Communities, CommunityId? Here);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var own = await find(new(caller.Account!.Value), stop);
        var all = await communities.All(stop);
        return new Output([.. all.Where(c => own.Contains(c.Id))], caller.Person is null ? null : caller.Community.Id);
    }
}
