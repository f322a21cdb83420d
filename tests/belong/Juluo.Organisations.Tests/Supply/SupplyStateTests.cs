using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Organisations.Tests;

/// <summary>Links between organisations, and the resulting chain.</summary>
public sealed class SupplyStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task A_link_is_said_once_of_two_and_its_note_is_the_latest()
    {
        var guild = await Guild.Of(ground);
        var (edit, print) = (await guild.Add(guild.Chief, "編輯室"), await guild.Add(guild.Chief, "印刷廠"));
        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(i => Task.Run(() => guild.Link(guild.Chief, print, edit, SupplyKind.BuysFrom, $"第{i}次")))
        );
        (await guild.Link(guild.Chief, print, edit, SupplyKind.BuysFrom, " 稿 ")).Errors.ShouldBeEmpty();
        (await guild.Link(guild.Chief, print, edit, SupplyKind.Distributes)).Errors.ShouldBeEmpty("another kind");
        (await guild.Show(guild.Chief, edit))
            .Links.Select(l => (l.Kind, l.Note, l.Ours))
            .ShouldBe([(SupplyKind.BuysFrom, "稿", false), (SupplyKind.Distributes, null, false)], ignoreOrder: true);
        (await guild.Link(guild.Chief, print, print, SupplyKind.BuysFrom))
            .Errors.Single()
            .ShouldBeOfType<OrganisationErrors.SuppliesItself>();
        (await guild.Link(guild.Chief, print, null, SupplyKind.BuysFrom)).Errors.Single().ShouldBe(new Missing("To"));
        (await guild.Link(guild.Chief, print, edit, SupplyKind.MakesFor, new string('字', 121))).Errors.Single().Field.ShouldBe("note");
        (
            await guild.Refused(
                "insert into organisations.supply_link (community_id, from_id, to_id, kind) values ($1, $2, $2, 'buys_from')",
                print.Value
            )
        ).ShouldBe("nobody_supplies_themselves");
    }

    [Fact]
    public async Task A_link_is_removed_by_its_kind_and_once()
    {
        var guild = await Guild.Of(ground);
        var (edit, print) = (await guild.Add(guild.Chief, "編輯室"), await guild.Add(guild.Chief, "印刷廠"));
        foreach (var kind in new[] { SupplyKind.BuysFrom, SupplyKind.MakesFor })
            await guild.Link(guild.Chief, print, edit, kind);
        (await Remove(SupplyKind.Distributes)).Errors.Single().ShouldBeOfType<NotFound>();
        (await Remove(SupplyKind.MakesFor)).Errors.ShouldBeEmpty();
        (await Remove(SupplyKind.MakesFor)).Errors.Single().ShouldBeOfType<NotFound>();
        (await guild.Show(guild.Chief, print)).Links.Single().Kind.ShouldBe(SupplyKind.BuysFrom);

        Task<Outcome<Done>> Remove(SupplyKind kind) =>
            guild.Do<RemoveSupplyLink, RemoveSupplyLink.Input, Done>(guild.Chief, new(print, edit, kind));
    }

    [Fact] // a law: whatever links there are, of which none closes a circle
    public void Things_go_forward_and_no_two_trades_stand_at_one_place()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var firms = Enumerable.Range(0, random.Next(2, 12)).Select(i => One($"業{i:00}", random.Next(4) == 0)).ToList();
            var links = new List<SupplyStore.Link>();
            for (var i = 0; i < random.Next(1, 20); i++)
            {
                var (a, b) = (random.Next(firms.Count), random.Next(firms.Count));
                if (a == b)
                    continue;
                // From the earlier to the later, stated by one or the other.
                var (from, to) = (firms[Math.Min(a, b)], firms[Math.Max(a, b)]);
                links.Add(
                    random.Next(3) switch
                    {
                        0 => new(from.Id, to.Id, SupplyKind.MakesFor, null),
                        1 => new(to.Id, from.Id, SupplyKind.BuysFrom, null),
                        _ => new(to.Id, from.Id, SupplyKind.Distributes, null),
                    }
                );
            }

            var chain = ValueChain.Of(firms, links);
            foreach (var flow in chain.Flows)
                chain.Stages[flow.From].Layer.ShouldBeLessThan(chain.Stages[flow.To].Layer);
            chain.Stages.Select(s => (s.Layer, s.Place)).Distinct().Count().ShouldBe(chain.Stages.Count);
            chain.Flows.Sum(f => f.Links).ShouldBe(links.Count);
            chain.Stages.ShouldAllBe(s => s.Gap == s.Outside.Any(o => o.Outside) && s.Here.All(o => !o.Outside));
            var shuffled = ValueChain.Of([.. firms.OrderBy(_ => random.Next())], [.. links.OrderBy(_ => random.Next())]);
            shuffled.Stages.Select(s => (s.Trade, s.Layer)).ShouldBe(chain.Stages.Select(s => (s.Trade, s.Layer)));
        }
    }

    [Fact]
    public async Task The_chain_leaves_out_what_is_off_the_list()
    {
        var guild = await Guild.Of(ground);
        var (edit, print) = (await guild.Add(guild.Chief, "編輯室"), await guild.Add(guild.Chief, "印刷廠"));
        await guild.Link(guild.Chief, print, edit, SupplyKind.BuysFrom);
        (await Chain()).Stages.Single().Here.Count.ShouldBe(2, "of no trade, and linked");
        await guild.Remove(guild.Chief, edit);
        (await Chain()).Stages.ShouldBeEmpty();

        Task<ValueChain> Chain() => guild.Good<ShowValueChain, Nothing, ValueChain>(guild.Chief, new());
    }

    private static OrganisationCard One(string industry, bool outside) =>
        new(
            new(Guid.CreateVersion7()),
            industry + "行",
            null,
            OrganisationKind.Firm,
            new(new(Guid.CreateVersion7()), new(industry)),
            null,
            null,
            outside,
            0
        );
}
