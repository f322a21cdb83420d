using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.People.Tests;

public sealed class ConsentTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Consent_is_a_history_and_each_change_is_told_once()
    {
        var here = await ground.Found("河岸");
        var person = (await ground.Directory(here, d => d.Add(Neighbourhood.Someone("林"), default))).Value;
        var start = ground.Services.GetRequiredService<Clock>().Now;

        (await Set(here, person, Purpose.Presence, true)).ShouldBeTrue();
        (await Set(here, person, Purpose.Presence, true)).ShouldBeFalse("it was given already");
        ground.Time.Pass(TimeSpan.FromDays(3));
        (await Set(here, person, Purpose.Presence, false)).ShouldBeTrue();
        (await Set(here, person, Purpose.Presence, false)).ShouldBeFalse();
        ground.Time.Pass(TimeSpan.FromDays(1));
        await Set(here, person, Purpose.Presence, true);

        var history = await ground.In(here, s => s.GetRequiredService<ConsentStore>().Of(person, default));
        history.ShouldBe([
            new(Purpose.Presence, start + Duration.FromDays(4), null),
            new(Purpose.Presence, start, start + Duration.FromDays(3)),
        ]);
        (await Told(here)).ShouldBe(3);
        var card = (await ground.Directory(here, d => d.Find(person, default)))!;
        (card.PresenceCounts, card.TiesVisible).ShouldBe((true, false), "one consent says nothing of the other");
    }

    [Fact] // the index given_once_at_a_time decides; without it PostgreSQL refuses the statement itself
    public async Task Thirty_two_clicks_at_once_give_consent_once()
    {
        var here = await ground.Found("河岸");
        var person = (await ground.Directory(here, d => d.Add(Neighbourhood.Someone("林"), default))).Value;
        var changed = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Set(here, person, Purpose.Ties, true)));
        changed.Count(c => c).ShouldBe(1);
        (await Told(here)).ShouldBe(1);
        (await ground.Database.Ask<long>("select count(*) from people.consent where person_id = $1", person.Value)).ShouldBe(1);
    }

    private Task<bool> Set(Community here, PersonId person, string purpose, bool given) =>
        ground.Directory(here, d => d.Set(person, purpose, given, default));

    private Task<long> Told(Community here) =>
        ground.Database.Ask<long>(
            "select count(*) from delivery.outbox where community_id = $1 and kind = 'people.consent.changed'",
            here.Id.Value
        );
}
