using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Matching.Tests.Aims;

/// <summary>The community's chosen aim of introductions, and a person's wishes besides their number.</summary>
public sealed class AimTests(Ground ground) : IClassFixture<Ground>
{
    private Community Here => ground.Riverside;

    [Fact]
    public async Task What_introductions_are_for_is_kept_and_the_next_list_is_made_by_it()
    {
        var people = await Members.Of(ground, Here, "ada", "bo");
        (await Read()).Aim.ShouldBe(Aim.Balanced, "nothing was chosen");
        (await ground.Do<ChangeAim, ChangeAim.Input, Done>(Here.As(people[0]), new(Aim.Bridge))).Failed.ShouldBeFalse();
        (await Read()).Aim.ShouldBe(Aim.Bridge);
        (await ground.Do<ChangeAim, ChangeAim.Input, Done>(Here.As(people[0]), new(Aim.Help))).Failed.ShouldBeFalse();
        (await Read()).Aim.ShouldBe(Aim.Help);
        var page = await ground.Do<ListIntroductions, ListIntroductions.Input, IntroductionsList>(Here.As(people[0]), new());
        page.Value.Aim.ShouldBe(Aim.Help);
        (await ground.In(ground.Hillside, s => s.GetRequiredService<AimStore>().Read(default))).ShouldBe(
            Aim.Balanced,
            "another community chose nothing"
        );
    }

    [Fact]
    public async Task A_wish_to_meet_people_of_other_sites_is_kept()
    {
        var people = await Members.Of(ground, Here, "cai", "dee");
        await ground.Do<ChangeCapacity, ChangeCapacity.Input, Capacity>(Here.As(people[0]), new(3, false, Elsewhere: true));
        var scene = await Read();
        scene.People.Single(p => p.Card.Id == people[0]).Elsewhere.ShouldBeTrue();
        scene.People.Single(p => p.Card.Id == people[1]).Elsewhere.ShouldBeFalse();
    }

    [Fact]
    public void How_much_a_pair_counts_that_joins_circles_is_what_was_chosen()
    {
        var scene = Value.Town.Of(SampleCommunity.Make(new(SamplePreset.Laneside, 7, 120, new LocalDate(2026, 6, 1), 60)));
        var counted = Enumerable.Range(0, scene.People.Count).Where(k => scene.People[k].Counted).ToArray();
        double Bridging(Aim aim) => Allocation.Value(scene with { Aim = aim }).Of([(counted[0], counted[^1])], default)[0].Bridging;
        Bridging(Aim.Help).ShouldBe(0);
        Bridging(Aim.Balanced).ShouldBeGreaterThan(0);
        Bridging(Aim.Bridge).ShouldBe(2 * Bridging(Aim.Balanced), 1e-12);
    }

    private Task<Scene> Read() => ground.In(Here, s => s.GetRequiredService<SceneReader>().Read(new LocalDate(2026, 11, 16), default));
}
