using Juluo.Kernel;
using Npgsql;

namespace Juluo.People;

/// <summary>Lets somebody in whose account is known: chooses the community, begins the session, and says which door is theirs.</summary>
internal sealed class Entering(Sessions sessions, Accounts accounts, Communities communities, NpgsqlDataSource source, House house)
{
    /// <summary>The first page of an account that belongs nowhere yet.</summary>
    public const string Nowhere = "/me/communities";

    /// <param name="wished">The community to enter if the account is a person there; else its oldest.</param>
    /// <returns>The path of the page to begin on.</returns>
    public async Task<string> Enter(Account account, Community wished, SignInWay way, bool stay, CancellationToken stop)
    {
        var own = await accounts.Communities(new(account.Id), stop);
        var chosen =
            own.Count == 0 ? null
            : own.Contains(wished.Id) ? wished
            : await communities.Of(own[0], stop);
        await sessions.Begin(account.Id, chosen?.Id, way, stay, stop);
        return chosen is null ? Nowhere : await Door(account.Id, chosen, stop);
    }

    /// <summary>From one community into another, signed in as before.</summary>
    public async Task<string> GoOver(Guid account, Community community, CancellationToken stop)
    {
        await sessions.MoveTo(community.Id, stop);
        return await Door(account, community, stop);
    }

    private async Task<string> Door(Guid account, Community community, CancellationToken stop)
    {
        await using var work = new Work(source);
        await work.Begin(community, stop);
        var member = await MemberCalling.Find(work, account, stop);
        return member is not null && MemberCalling.Allowed(house, member).Contains("kernel.today") ? "/today" : "/home";
    }
}
