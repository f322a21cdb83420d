using System.Text.Json.Serialization;
using Juluo.Kernel;
using Juluo.Lens;
using Juluo.People;
using NodaTime;

namespace Juluo.Matching;

/// <summary>On /today, at the side: new members who may not know anybody yet, as an offer of help. Who is longer here and alone is on no list.</summary>
[Panel(Board.Today, MatchingRoom.Introduce, typeof(NewcomersPanel), 130)]
internal sealed class WelcomeNewcomers(Work work, Clock clock, PeopleDirectory people, NetworkLens lens) : Slice<Nothing, Newcomers>
{
    private const int Most = 3;

    public override async Task<Outcome<Newcomers>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(work.Community.Zone);
        var all = await people.All(stop);
        var fresh = all.Where(p => Period.DaysBetween(p.JoinedOn, today) is >= 0 and <= 28).OrderByDescending(p => p.JoinedOn).Take(20).ToList();
        if (fresh.Count == 0)
            return new NotFound();
        await using var asked = work.Command("select a from matching.introduction where community_id = $1 and state <> 'withdrawn' and (a = any($2) or b = any($2)) union select b from matching.introduction where community_id = $1 and state <> 'withdrawn' and (a = any($2) or b = any($2))", work.Community.Id.Value, fresh.Select(p => p.Id.Value).ToArray());
        var introduced = (await asked.List(r => r.Person(0), stop)).ToHashSet();
        var waiting = new List<Newcomers.Person>();
        foreach (var person in fresh.Where(p => !introduced.Contains(p.Id)))
        {
            if (waiting.Count == Most)
                break;
            // Only of those who agreed is it looked at whether they know somebody.
            if (person.PresenceCounts && (await lens.TiesOf(person.Id, stop)).Exists(t => t.Kind >= TieKind.Familiar))
                continue;
            waiting.Add(new(person.Id, person.Name, Math.Max(1, (Period.DaysBetween(person.JoinedOn, today) + 6) / 7), person.Trade, person.Trade is { } trade ? all.Count(p => p.Id != person.Id && p.Trade?.Id == trade.Id) : 0));
        }

        return waiting.Count == 0 ? new NotFound() : new Newcomers(waiting);
    }
}

/// <summary>New members whom nobody has been introduced to.</summary>
public sealed record Newcomers(IReadOnlyList<Newcomers.Person> People)
{
    /// <param name="Week">Which week of theirs this is.</param>
    /// <param name="Colleagues">Others of their trade.</param>
    public sealed record Person(PersonId Id, string Name, int Week, TradeCard? Trade, int Colleagues);
}
