using Juluo.Kernel;
using Juluo.People;

namespace Juluo.Lens;

/// <summary>On the day's page, at the side: people who have come often enough and long enough, and know nobody yet. An offer of help, never a list to take away.</summary>
[Panel(Board.Today, "kernel.today", typeof(NewWithoutTiesPanel), 120)]
public sealed class NewWithoutTies(Work work, PeopleDirectory people, Clock clock) : Slice<Nothing, NewWithoutTies.Output>
{
    private const int Most = 5;

    public sealed record Output(IReadOnlyList<Newcomer> People);

    public sealed record Newcomer(PersonCard Person, int Visits, int Days);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select v.person_id, count(distinct v.day)::int from lens.visit v
            where v.community_id = $1
              and not exists (select from lens.tie t where t.community_id = $1 and t.a = v.person_id and t.kind >= 1)
              and not exists (select from lens.tie t where t.community_id = $1 and t.b = v.person_id and t.kind >= 1)
            group by v.person_id having count(distinct v.day) >= $2 order by max(v.day) desc, v.person_id limit 60
            """,
            work.Community.Id.Value, Arrivals.Visits
        );
        var alone = (await select.List(r => (Person: r.Person(0), Visits: r.GetInt32(1)), stop)).ToDictionary(a => a.Person, a => a.Visits);
        var named = await people.Named(alone.Keys, stop);
        var today = clock.Today(work.Community.Zone);
        var found = named.Values
            .Select(c => new Newcomer(c, alone[c.Id], NodaTime.Period.DaysBetween(c.JoinedOn, today)))
            .Where(n => n.Person is { PresenceCounts: true, State: PersonState.Active } && n.Days >= Arrivals.DaysKnown)
            .OrderBy(n => n.Days).Take(Most).ToList();
        return found.Count == 0 ? new NotFound() : new Output(found);
    }
}
