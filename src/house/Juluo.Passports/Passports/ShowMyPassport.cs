namespace Juluo.Passports;

/// <summary>GET /me/passport — shows the allied communities that accept the caller's plan, the days left, and the code to show there.</summary>
[Get("/me/passport", Requires.SignIn, Page = typeof(MyPassportPage))]
public sealed class ShowMyPassport(
    UnitOfWork work,
    Clock clock,
    Microsoft.AspNetCore.DataProtection.IDataProtectionProvider protection,
    PlansFacade plans,
    AlliancesFacade alliances,
    Communities communities
) : Slice<Nothing, ShowMyPassport.Output>
{
    private const int Most = 60;

    /// <param name="Days">The days per month of the plan with the most.</param>
    /// <param name="Houses">The names of communities by id: those that accept the plan, and those where days were spent.</param>
    public sealed record Output(
        int Days,
        int Left,
        LocalDate? Until,
        IReadOnlyList<string> GoodAt,
        string? Code,
        Instant? CodeUntil,
        IReadOnlyList<PassportDay> Spent,
        IReadOnlyDictionary<CommunityId, string> Houses
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        var store = new PassportStore(work, clock, protection);
        var best = (await plans.Subscriptions(caller.Self, today, stop)).MaxBy(s => s.Terms.PassportDays);
        var spent = await store.DaysOf(caller.Self, Most, stop);
        var month = best?.MonthOf(today);
        var used = month is var (from, until) ? spent.Count(d => d.Day >= from && d.Day < until) : 0;
        var code = await store.Code(caller.Self, stop);
        var good = await alliances.Sharing(Sharing.Passes, stop);
        var houses = new Dictionary<CommunityId, string>();
        foreach (var id in good.Concat(spent.Select(d => d.Other)).Distinct())
            houses[id] = (await communities.Of(id, stop)).Name.In(caller.Language);
        return new Output(
            best?.Terms.PassportDays ?? 0,
            Math.Max(0, (best?.Terms.PassportDays ?? 0) - used),
            month?.Until,
            [.. good.Select(g => houses[g]).Order(StringComparer.CurrentCulture)],
            code is { } shown ? PassportCode.Written(shown.Code) : null,
            code?.Until,
            spent,
            houses
        );
    }
}
