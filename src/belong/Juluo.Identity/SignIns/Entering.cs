namespace Juluo.Identity;

/// <summary>Completes sign-in of an account: chooses the community, begins the session, and returns the first page.</summary>
public sealed class Entering
{
    /// <summary>The first page of an account that belongs to no community.</summary>
    internal const string Nowhere = "/me/communities";

    private readonly Sessions sessions;
    private readonly SecondFactor second;
    private readonly Challenges challenges;
    private readonly Communities communities;
    private readonly NpgsqlDataSource source;
    private readonly ConnectionShares shares;
    private readonly FindCommunities find;
    private readonly FindFirstPage firstPage;
    private readonly ClaimPersons claim;

    internal Entering(
        Sessions sessions,
        SecondFactor second,
        Challenges challenges,
        Communities communities,
        NpgsqlDataSource source,
        ConnectionShares shares,
        FindCommunities find,
        FindFirstPage firstPage,
        ClaimPersons claim
    ) =>
        (this.sessions, this.second, this.challenges, this.communities, this.source, this.shares, this.find, this.firstPage, this.claim) = (
            sessions,
            second,
            challenges,
            communities,
            source,
            shares,
            find,
            firstPage,
            claim
        );

    /// <param name="wished">The community to enter if the account belongs to it; else its oldest.</param>
    /// <param name="back">The intended destination; only local paths are followed.</param>
    /// <param name="proven">The address whose mail led here, or null. People known by it without an account are assigned to this account.</param>
    /// <returns>The path to continue to: that of the second step if one is set up and the method doesn't include it.</returns>
    public async Task<string> Enter(
        Account account,
        Community wished,
        SignInWay way,
        bool stay,
        string? back,
        CancellationToken stop,
        string? proven = null
    )
    {
        if (way is not (SignInWay.Passkey or SignInWay.Demo) && (await second.Of(account.Id, stop)).On)
        {
            await challenges.Ask(ChallengeKind.Code, account.Id, JsonSerializer.Serialize(new FirstStep(way, stay, back, proven)), stop);
            return ShowCode.At;
        }

        return LocalPath.Or(back, await Begin(account, wished, new(way, stay, back, proven), stop))!;
    }

    /// <summary>Completes sign-in after the second step.</summary>
    internal async Task<string> EnterAfterCode(Account account, Community wished, string firstStep, CancellationToken stop)
    {
        var first = JsonSerializer.Deserialize<FirstStep>(firstStep)!;
        return LocalPath.Or(first.Back, await Begin(account, wished, first, stop))!;
    }

    private sealed record FirstStep(SignInWay Way, bool Stay, string? Back, string? Proven = null);

    private async Task<string> Begin(Account account, Community wished, FirstStep step, CancellationToken stop)
    {
        if (step.Proven is { } address)
            await claim(new(account.Id), address, stop);
        var own = await find(new(account.Id), stop);
        var chosen =
            own.Count == 0 ? null
            : own.Contains(wished.Id) ? wished
            : await communities.Of(own[0], stop);
        await sessions.Begin(account.Id, chosen?.Id, step.Way, step.Stay, stop);
        return chosen is null ? Nowhere : await Door(account.Id, chosen, stop);
    }

    /// <summary>Moves from one community to another, keeping the session.</summary>
    internal async Task<string> GoOver(Guid account, Community community, CancellationToken stop)
    {
        await sessions.MoveTo(community.Id, stop);
        return await Door(account, community, stop);
    }

    private async Task<string> Door(Guid account, Community community, CancellationToken stop)
    {
        await using var work = new UnitOfWork(source, shares: shares);
        await work.Begin(community, stop);
        return await firstPage(work, account, stop);
    }
}
