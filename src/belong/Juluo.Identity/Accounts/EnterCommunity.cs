namespace Juluo.Identity;

/// <summary>POST /me/community — enters another community of the caller's account. 404 for a community that the account doesn't belong to.</summary>
[Post("/me/community", Requires.Account, Form = typeof(ListMyCommunities))]
internal sealed class EnterCommunity(FindCommunities find, Communities communities, Entering entering)
    : Slice<EnterCommunity.Input, EnterCommunity.Output>
{
    public sealed record Input(CommunityId Community);

    public sealed record Output(string To);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var account = caller.Account!.Value;
        if (!(await find(new(account), stop)).Contains(input.Community))
            return new NotFound();
        return new Output(await entering.GoOver(account, await communities.Of(input.Community, stop), stop));
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.To);
}
