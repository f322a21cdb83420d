namespace Juluo.Identity;

/// <summary>Widget on the caller's own page: links to account settings and to their other communities.</summary>
[Named("my-account")]
[Widget(Dashboard.Me, Requires.Account, typeof(MyAccountWidget), 105)]
public sealed class MyAccount(FindCommunities find, Communities communities) : Slice<Nothing, MyAccount.Output>
{
    public sealed record Output(IReadOnlyList<Community> Others);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var all = await communities.All(stop);
        if (all.Count == 1)
            return new Output([]);
        var own = await find(new(caller.Account!.Value), stop);
        return new Output([.. all.Where(c => c.Id != caller.Community.Id && own.Contains(c.Id))]);
    }
}
