using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Host.Tests;

/// <summary>Two rows are merged as one person: every module's data of the merged one belongs to the other from then on, and returns if the merge is undone.</summary>
public sealed class MergingTests(MarkedHouse house) : IClassFixture<MarkedHouse>
{
    /// <summary>Relations between exactly two people, and consents given under one name: they end with the merged person.</summary>
    private static readonly string[] Ends = ["introduction", "public-contact"];

    [Fact] // seen to fail with one Moves taken out of Plans
    public async Task Everything_that_runs_on_goes_over_and_comes_back()
    {
        await LeavingTests.More(house);
        // Shares are transferred by an entry of their ledger, and prevent a merge before that.
        await house.Database.Do(
            $"select set_config('juluo.community', '{house.Here.Id.Value}', true); delete from circles.share_holding where community_id = '{house.Here.Id.Value}' and person_id = '{house.Person}'"
        );
        var before = await Open(house.Person);
        var kept = await Someone("Kept");

        var merge = (
            await house.In(house.Here, s => s.GetRequiredService<MergeStore>().Merge(house.Person, kept, house.Other, default))
        ).Value;
        await house.Services.GetRequiredService<OutboxWorker>().Drain(default);

        var over = await Open(kept);
        over.Select(i => i.Kind)
            .Order(StringComparer.Ordinal)
            .ShouldBe(before.Select(i => i.Kind).Where(k => !Ends.Contains(k)).Order(StringComparer.Ordinal));
        (await Open(house.Person)).ShouldBeEmpty("it runs on under a key that nobody uses any more");

        (await house.In(house.Here, s => s.GetRequiredService<MergeStore>().Undo(merge, default))).Errors.ShouldBeEmpty();
        (await Open(kept)).ShouldBeEmpty();
        (await Open(house.Person))
            .Select(i => i.Kind)
            .Order(StringComparer.Ordinal)
            .ShouldBe(over.Select(i => i.Kind).Order(StringComparer.Ordinal));
    }

    [Fact] // seen to fail without the fact that the one has left: both were charged
    public async Task A_plan_that_both_have_is_charged_once_from_then_on()
    {
        var (gone, kept) = (await Someone("Gone"), await Someone("Kept too"));
        foreach (var person in new[] { gone, kept })
            await house.Database.Do(
                $"""
                select set_config('juluo.community', '{house.Here.Id.Value}', true);
                insert into plans.subscription (community_id, id, person_id, plan_id, days, amount, currency, made_at)
                select community_id, gen_random_uuid(), '{person}', plan_id, '[2026-01-05,)', 100, 'TWD', now()
                from plans.subscription where community_id = '{house.Here.Id.Value}' and person_id = '{house.Person}' limit 1
                """
            );
        (
            await house.In(house.Here, s => s.GetRequiredService<MergeStore>().Merge(gone, kept, house.Other, default))
        ).Errors.ShouldBeEmpty();
        await house.Services.GetRequiredService<OutboxWorker>().Drain(default);
        (await Open(kept)).Single(i => i.Kind == "plan").On.ShouldNotBeNull();
        (
            await house.Database.Ask<long>($"select count(*) from plans.subscription where person_id = '{gone}' and upper(days) is null")
        ).ShouldBe(0);
        (
            await house.Database.Ask<long>($"select count(*) from plans.subscription where person_id = '{kept}' and upper(days) is null")
        ).ShouldBe(1);
    }

    private Task<PersonId> Someone(string name) =>
        house.In(
            house.Here,
            async s => (await s.GetRequiredService<ArrivalsFacade>().Add(new(name, new LocalDate(2026, 1, 5)), default)).Value
        );

    private Task<IReadOnlyList<ItemsOfLeaver.Item>> Open(PersonId person) =>
        house.In(house.Here, s => ItemsOfLeaver.All(s.GetRequiredService<App>(), s, person, default));
}
