namespace Juluo.Lens;

/// <summary>On /today, in the side column: people who have come often and long enough but know no one yet. It is an offer of help, never a list to export.</summary>
[Named("new-without-ties")]
[Widget(Dashboard.Today, "web.today", typeof(NewWithoutTiesWidget), 120)]
public sealed class NewWithoutTies(UnitOfWork work, PeopleFacade people, Clock clock) : Slice<Nothing, NewWithoutTies.Output>
{
    private const int Most = 5;

    public sealed record Output(IReadOnlyList<Newcomer> People);

    public sealed record Newcomer(PersonCard Person, int Visits, int Days);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var alone = (
            await work.List<(PersonId Person, int Visits)>(
                $"""
                select c.person_id, v.days from lens.counted c
                cross join lateral (select count(distinct day)::int as days, max(day) as last from lens.visit v
                  where v.community_id = {work.Community} and v.person_id = c.person_id) v
                where c.community_id = {work.Community}
                  and not exists (select from lens.tie t where t.community_id = {work.Community} and t.a = c.person_id and t.kind >= 1)
                  and not exists (select from lens.tie t where t.community_id = {work.Community} and t.b = c.person_id and t.kind >= 1)
                  and v.days >= {Arrivals.Visits}
                order by v.last desc, c.person_id limit 60
                """,
                stop
            )
        ).ToDictionary(a => a.Person, a => a.Visits);
        var named = await people.Named(alone.Keys, stop);
        var today = clock.Today(work.Community.Zone);
        var found = named
            .Values.Select(c => new Newcomer(c, alone[c.Id], NodaTime.Period.DaysBetween(c.JoinedOn, today)))
            .Where(n => n.Person is { PresenceCounts: true, Here: true } && n.Days >= Arrivals.DaysKnown)
            .OrderBy(n => n.Days)
            .Take(Most)
            .ToList();
        return found.Count == 0 ? new NotFound() : new Output(found);
    }
}
