using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static Juluo.Lens.Tests.Neighbours;

namespace Juluo.Lens.Tests;

public sealed class ShownGroupTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with everyone in the picture named
    public async Task A_group_counts_everybody_and_names_only_those_who_agreed_and_the_reader()
    {
        var now = Instant.FromDateTimeOffset(ground.Time.GetUtcNow());
        var here = ground.Riverside;
        var shown = await ground.Add(here, 4);
        var hidden = await ground.Add(here, 3, visible: false);
        PersonId[] all = [.. shown, .. hidden];
        await ground.Tell(
            here,
            [
                .. from a in all
                from b in all
                where a.Value.CompareTo(b.Value) < 0
                select Dealt(now - Duration.FromDays(3), InteractionKind.Project, a, b, 60),
            ]
        );
        await ground.Compute(here);

        var asOne = (await Seen(shown[0])).ShouldHaveSingleItem();
        (asOne.People, asOne.Across, asOne.Mine).ShouldBe((7, 0, true));
        asOne.Named.Select(p => p.Id).ShouldBe(shown, ignoreOrder: true);
        asOne.Trades.Sum(t => t.People).ShouldBe(4);
        var asHidden = (await Seen(hidden[0])).ShouldHaveSingleItem();
        asHidden.Named.Select(p => p.Id).ShouldBe([.. shown, hidden[0]], ignoreOrder: true);

        async Task<IReadOnlyList<ShownGroup>> Seen(PersonId me) =>
            (
                await ground.In(
                    here,
                    s =>
                        ActivatorUtilities
                            .CreateInstance<ShowNetwork>(s)
                            .Handle(new(), Caller.Visitor(here, Languages.English) with { Person = me }, default)
                )
            )
                .Value
                .Groups;
    }
}
