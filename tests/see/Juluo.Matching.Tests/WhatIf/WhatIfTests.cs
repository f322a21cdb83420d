using Juluo.Matching.Tests.Suggestions;
using Juluo.Matching.Tests.Value;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Matching.Tests.MoreIntroductions;

/// <summary>A week's list with more introductions, or fewer, for people without a choice.</summary>
public sealed class WhatIfTests(Ground ground) : IClassFixture<Ground>
{
    private Community Here => ground.Riverside;

    [Theory]
    [InlineData(SamplePreset.Riverside, 40, 7)]
    [InlineData(SamplePreset.Riverside, 40, 8)]
    [InlineData(SamplePreset.Laneside, 120, 7)]
    public void More_introductions_never_reach_fewer_people(SamplePreset preset, int members, ulong seed)
    {
        var scene = Said(preset, members, seed);
        var reach = Enumerable.Range(0, 5).Select(usual => WhatIf.Of(scene, usual)).ToArray();
        for (var usual = 1; usual < reach.Length; usual++)
        {
            reach[usual].Then!.Reached.ShouldBeGreaterThanOrEqualTo(reach[usual - 1].Then!.Reached, $"with {usual}");
            reach[usual].Then!.Pairs.ShouldBeGreaterThanOrEqualTo(reach[usual - 1].Then!.Pairs, $"with {usual}");
        }

        reach.ShouldAllBe(r => r.Today == reach[Capacity.Usual.PerMonth].Then, "today's is always with the usual number");
        foreach (var then in reach.Select(r => r.Then!))
        {
            then.Reached.ShouldBeLessThanOrEqualTo(then.WithTurn);
            then.AloneReached.ShouldBeLessThanOrEqualTo(then.Alone);
            (then.Bridging ?? 0).ShouldBeInRange(0, 1);
        }
    }

    [Fact]
    public void With_none_a_month_no_one_is_reached_who_said_nothing()
    {
        var scene = Said(SamplePreset.Laneside, 120, 7);
        var none = scene.WithUsual(0);
        var list = Allocation.Of(none);
        list.ShouldNotBeEmpty("others have said how many they wish for");
        list.SelectMany(p => new[] { p.A, p.B }).ShouldAllBe(k => scene.People[k].UsualTaken == null);
        WhatIf.Of(scene, 0).Then!.WithTurn.ShouldBe(scene.People.Count(p => p.UsualTaken is null && p.Turns > 0));
    }

    [Fact]
    public void Wishes_and_pauses_stay_and_what_was_had_this_month_is_taken_off()
    {
        var scene = Said(SamplePreset.Laneside, 120, 7);
        scene = scene with { People = [.. scene.People.Select((p, k) => k == 1 ? p with { UsualTaken = 3, Turns = 0 } : p)] };
        var five = scene.WithUsual(5);
        for (var k = 0; k < scene.People.Count; k++)
            five.People[k]
                .Turns.ShouldBe(
                    k == 1 ? 2
                    : scene.People[k].UsualTaken is null ? scene.People[k].Turns
                    : 5
                );
        scene.WithUsual(2).People[1].Turns.ShouldBe(0);
    }

    [Fact]
    public async Task An_operator_compares_in_the_background_and_no_list_is_written()
    {
        var people = (
            await ground.In(
                Here,
                s =>
                    s.GetRequiredService<ArrivalsFacade>()
                        .AddMany([.. Enumerable.Range(0, 12).Select(k => SuggestionTests.House.Person(k, 12))], default)
            )
        ).Value;
        await ground.Do<ChangeCapacity, ChangeCapacity.Input, Capacity>(Here.As(people[3]), new(1));
        await ground.Do<ChangeCapacity, ChangeCapacity.Input, Capacity>(Here.As(people[4]), new(2, Paused: true));
        var compared = (await Compare(people[0], 0)).Value;
        (compared.Today!.WithTurn, compared.Then!.WithTurn).ShouldBe((11, 1), "one is paused, and one has said how many");
        (compared.Today.Pairs > 0, compared.Then.Pairs).ShouldBe((true, 0));
        (await Compare(people[0], 4)).Value.Then!.Pairs.ShouldBeGreaterThanOrEqualTo(compared.Today.Pairs);
        (
            await ground.Database.Ask<long>(
                "select (select count(*) from matching.suggestion) + (select count(*) from matching.allocation)"
            )
        ).ShouldBe(0);
        (await Compare(people[0], -1)).Errors[0].ShouldBeOfType<Unreadable>();
        (await Compare(people[0], Capacity.Most + 1)).Errors[0].ShouldBeOfType<Unreadable>();
    }

    [Fact]
    public async Task Of_few_people_or_very_many_nothing_is_computed()
    {
        (WhatIf.Computes(4), WhatIf.Computes(5), WhatIf.Computes(2000), WhatIf.Computes(2001)).ShouldBe((false, true, true, false));
        var hill = ground.Hillside;
        var people = await Members.Of(ground, hill, "uma", "vic");
        var few = (await ground.Do<ShowWhatIf, ShowWhatIf.Input, WhatIf>(hill.As(people[0]), new())).Value;
        few.ShouldBe(new WhatIf(WhatIf.Asked, 2));
    }

    private async Task<Outcome<WhatIf>> Compare(PersonId by, int usual)
    {
        var begun = await Begin(by, usual);
        if (begun.Failed)
            return begun.As<WhatIf>();
        await ground.Services.GetRequiredService<BackgroundTaskWorker>().Drain();
        return await Show(by, usual);
    }

    private Task<Outcome<CompareUsual.Output>> Begin(PersonId by, int usual) =>
        ground.Do<CompareUsual, CompareUsual.Input, CompareUsual.Output>(Here.As(by), new(usual));

    private Task<Outcome<WhatIf>> Show(PersonId by, int usual) => ground.Do<ShowWhatIf, ShowWhatIf.Input, WhatIf>(Here.As(by), new(usual));

    /// <summary>A sample in which every fifth person chose how many they want: none, one, three or six.</summary>
    private static Scene Said(SamplePreset preset, int members, ulong seed)
    {
        int[] wishes = [0, 1, 3, 6];
        var scene = Town.Of(SampleCommunity.Make(new(preset, seed, members, new LocalDate(2026, 6, 1), 60)), seed: seed);
        return scene with
        {
            People =
            [
                .. scene.People.Select((p, k) => k % 5 == 0 ? p with { Turns = wishes[k / 5 % wishes.Length] } : p with { UsualTaken = 0 }),
            ],
        };
    }
}
