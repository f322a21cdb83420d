namespace Juluo.Matching;

/// <summary>On /today, in the side column: new members who may not know anyone yet, so that people can offer help. Longer-standing members without ties are not listed.</summary>
[Named("welcome-newcomers")]
[Widget(Dashboard.Today, MatchingRights.Introduce, typeof(NewcomersWidget), 130)]
internal sealed class WelcomeNewcomers(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<Nothing, Newcomers>
{
    private const int Most = 3;

    public override async Task<Outcome<Newcomers>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(work.Community.Zone);
        var rows = await work.List<(PersonId Id, LocalDate Joined, int Colleagues)>(
            $"""
            select person_id, joined_on, colleagues from matching.newcomer n where community_id = {work.Community}
              and not exists (select from matching.introduction i where i.community_id = {work.Community}
                and i.state <> 'withdrawn' and (i.a = n.person_id or i.b = n.person_id))
            order by joined_on desc, person_id limit {Most}
            """,
            stop
        );
        var cards = await people.Named([.. rows.Select(r => r.Id)], stop);
        var shown = rows.Where(r => cards.GetValueOrDefault(r.Id) is { Here: true })
            .Select(r => new Newcomers.Person(
                r.Id,
                cards[r.Id].Name,
                Math.Max(1, (Period.DaysBetween(r.Joined, today) + 6) / 7),
                cards[r.Id].Trade,
                r.Colleagues,
                cards[r.Id].Photo
            ))
            .ToList();
        return shown.Count == 0 ? new NotFound() : new Newcomers(shown);
    }
}

/// <summary>New members who have been introduced to no one.</summary>
public sealed record Newcomers(IReadOnlyList<Newcomers.Person> People)
{
    /// <param name="Week">The week of their membership, from 1.</param>
    /// <param name="Colleagues">The number of other people with their profession.</param>
    public sealed record Person(PersonId Id, string Name, int Week, ProfessionCard? Trade, int Colleagues, string? Photo);
}
