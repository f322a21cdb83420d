using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Organisations.Tests;

/// <summary>Rights to change an organisation, and the rules of the database.</summary>
public sealed class OrganisationStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Of_those_who_add_one_name_at_once_one_does_however_it_is_written()
    {
        var guild = await Guild.Of(ground);
        var added = await Task.WhenAll(
            new[] { "臺北印刷", "台北印刷 ", "臺北印刷", "台北印刷" }.Select(name =>
                Task.Run(() =>
                    guild.Do<AddOrganisation, AddOrganisation.Input, AddOrganisation.Output>(guild.People[1], new() { Name = name })
                )
            )
        );
        added.Count(a => !a.Failed).ShouldBe(1);
        added.Where(a => a.Failed).SelectMany(a => a.Errors).ShouldAllBe(e => e is OrganisationErrors.NameTaken);
        (await guild.Listed()).ShouldBe(["true"]);
    }

    [Fact]
    public async Task Only_who_added_it_who_works_there_and_who_may_change_all_change_it()
    {
        var guild = await Guild.Of(ground, 4);
        var (owner, worker, stranger) = (guild.People[1], guild.People[2], guild.People[3]);
        var (firm, other) = (await guild.Add(owner, "留白設計"), await guild.Add(guild.Chief, "別家"));
        (await guild.Works(worker, firm)).Errors.ShouldBeEmpty();
        foreach (
            var refused in new[]
            {
                await guild.Change(stranger, firm, "搶來的"),
                await guild.Remove(stranger, firm),
                await guild.Link(stranger, firm, other, SupplyKind.BuysFrom),
                await guild.Do<RemoveSupplyLink, RemoveSupplyLink.Input, Done>(stranger, new(firm, other)),
                await guild.Do<AddOrganisationPosting, AddOrganisationPosting.Input, Done>(stranger, new(firm, PostingKind.Need, "找場地")),
                await guild.Do<RemoveOrganisationPosting, RemoveOrganisationPosting.Input, Done>(
                    stranger,
                    new(firm, new(Guid.CreateVersion7()))
                ),
            }
        )
            refused.Errors.Single().ShouldBeOfType<OrganisationErrors.NotYours>();
        (await guild.Change(worker, firm, "留白")).Errors.ShouldBeEmpty();
        (await guild.Change(owner, firm, "留白設計")).Errors.ShouldBeEmpty();
        var shown = await guild.Show(stranger, firm);
        (shown.MayChange, shown.Others.Count, shown.Trades.Count).ShouldBe((false, 0, 0));
        (await guild.Show(worker, firm)).MayChange.ShouldBeTrue();
        (
            await guild.Do<ChangeOrganisation, ChangeOrganisation.Input, Done>(stranger, new(firm) { Name = "改" }, OrganisationRights.All)
        ).Errors.ShouldBeEmpty();
    }

    [Fact] // before: one who said to begin next year could change and remove it today
    public async Task Who_worked_there_or_will_does_not_change_it()
    {
        var guild = await Guild.Of(ground, 4);
        var firm = await guild.Add(guild.People[1], "留白設計");
        (await guild.Works(guild.People[2], firm, since: 30)).Errors.ShouldBeEmpty();
        (await guild.Works(guild.People[3], firm, since: -30, until: 0)).Errors.ShouldBeEmpty();
        foreach (var who in guild.People[2..])
            (await guild.Change(who, firm, "搶來的")).Errors.Single().ShouldBeOfType<OrganisationErrors.NotYours>();
        guild.Pass(NodaTime.Duration.FromDays(30));
        (await guild.Change(guild.People[2], firm, "留白")).Errors.ShouldBeEmpty();
    }

    [Fact] // before: who worked there could take it off the list and not put it back
    public async Task Who_takes_it_off_the_list_brings_it_back_with_all_that_belongs_to_it()
    {
        var guild = await Guild.Of(ground, 4);
        var (owner, worker, stranger) = (guild.People[1], guild.People[2], guild.People[3]);
        var (firm, other) = (await guild.Add(owner, "留白設計"), await guild.Add(owner, "印刷廠"));
        (await guild.Works(worker, firm)).Errors.ShouldBeEmpty();
        (await guild.Link(owner, firm, other, SupplyKind.BuysFrom, "紙")).Errors.ShouldBeEmpty();
        await guild.Good<AddOrganisationPosting, AddOrganisationPosting.Input, Done>(owner, new(firm, PostingKind.Offer, "排版"));
        (await guild.Remove(worker, firm)).Errors.ShouldBeEmpty();
        (await guild.Bad<ShowOrganisation, ShowOrganisation.Input, ShowOrganisation.Output>(owner, new(firm))).ShouldBeOfType<NotFound>();
        (await guild.Show(owner, other)).Links.ShouldBeEmpty();
        (await Spoken(guild, worker)).ShouldBeEmpty("no one speaks for what is off the list");
        (await guild.Restore(stranger, firm)).Errors.Single().ShouldBeOfType<NotFound>();
        (await guild.Restore(worker, firm)).Errors.ShouldBeEmpty();
        var shown = await guild.Show(stranger, firm);
        (shown.Positions.Count, shown.Links.Single().Note, shown.Offers.Single().Text).ShouldBe((1, "紙", "排版"));
        (await Spoken(guild, worker)).ShouldBe([firm]);
    }

    [Fact] // before: webhooks learned once more that it was added
    public async Task What_is_on_the_list_is_not_added_to_it_again()
    {
        var guild = await Guild.Of(ground);
        var firm = await guild.Add(guild.People[1], "留白設計");
        (await guild.Restore(guild.People[1], firm)).Errors.Single().ShouldBeOfType<NotFound>();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => guild.Remove(guild.People[1], firm))));
        await guild.Restore(guild.People[1], firm);
        (await guild.Listed()).ShouldBe(["true", "false", "true"]);
    }

    [Fact]
    public async Task A_name_is_free_once_it_is_off_the_list_and_the_one_who_took_it_keeps_it()
    {
        var guild = await Guild.Of(ground);
        var firm = await guild.Add(guild.People[1], "留白設計");
        await guild.Remove(guild.People[1], firm);
        await guild.Add(guild.People[2], "留白設計");
        (await guild.Restore(guild.People[1], firm)).Errors.Single().ShouldBeOfType<OrganisationErrors.NameTaken>();
        (await guild.Change(guild.People[1], firm, "另一個")).Errors.Single().ShouldBeOfType<NotFound>("it is not on the list");
    }

    [Fact]
    public async Task What_is_wrong_is_said_where_it_was_typed()
    {
        var guild = await Guild.Of(ground);
        (
            await guild.Do<AddOrganisation, AddOrganisation.Input, AddOrganisation.Output>(
                guild.People[1],
                new()
                {
                    Name = " ",
                    LatinName = new string('x', SaidOfOrganisation.MostName + 1),
                    Sentence = new string('字', SaidOfOrganisation.MostSentence + 1),
                    Site = "javascript:alert(1)",
                }
            )
        ).Errors.Select(e => e.Field).ShouldBe(["Name", "LatinName", "Sentence", "Site"]);
        (
            await guild.Do<AddOrganisation, AddOrganisation.Input, AddOrganisation.Output>(
                guild.People[1],
                new() { Name = "留白設計", Trade = new ProfessionId(Guid.CreateVersion7()) }
            )
        )
            .Errors.Single()
            .ShouldBeOfType<ProfessionErrors.Unknown>();
        var firm = await guild.Add(guild.People[1], "  留白設計 ", o => o with { Site = "margin.example.org", Sentence = "一行\n兩行" });
        var said = (await guild.Show(guild.People[2], firm)).Organisation;
        (said.Name, said.Site, said.Sentence).ShouldBe(("留白設計", "https://margin.example.org", "一行 兩行"));
    }

    [Fact]
    public async Task The_same_is_needed_once_and_again_after_it_ended()
    {
        var guild = await Guild.Of(ground);
        var firm = await guild.Add(guild.People[1], "留白設計");
        var added = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Need("找 裝訂廠"))));
        added.Count(a => !a.Failed).ShouldBe(1);
        added.Where(a => a.Failed).SelectMany(a => a.Errors).ShouldAllBe(e => e is OrganisationErrors.AlreadyThere);
        (
            await guild.Do<AddOrganisationPosting, AddOrganisationPosting.Input, Done>(
                guild.People[1],
                new(firm, PostingKind.Offer, "找 裝訂廠")
            )
        ).Errors.ShouldBeEmpty("an offer is another thing");
        var posting = (await guild.Show(guild.People[1], firm)).Needs.Single().Id;
        var other = await guild.Add(guild.People[1], "別家");
        (await End(other, posting)).Errors.Single().ShouldBeOfType<NotFound>();
        (await End(firm, posting)).Errors.ShouldBeEmpty();
        (await End(firm, posting)).Errors.Single().ShouldBeOfType<NotFound>();
        (await guild.Show(guild.People[1], firm)).Needs.ShouldBeEmpty();
        (await Need("找 裝訂廠")).Errors.ShouldBeEmpty();
        (await Need(new string('字', 201))).Errors.Single().Field.ShouldBe("text");

        Task<Outcome<Done>> Need(string text) =>
            guild.Do<AddOrganisationPosting, AddOrganisationPosting.Input, Done>(guild.People[1], new(firm, PostingKind.Need, text));
        Task<Outcome<Done>> End(OrganisationId id, PostingId which) =>
            guild.Do<RemoveOrganisationPosting, RemoveOrganisationPosting.Input, Done>(guild.People[1], new(id, which));
    }

    [Fact]
    public async Task An_organisation_of_another_community_is_not_found()
    {
        var (guild, other) = (await Guild.Of(ground), await Guild.Of(ground));
        var firm = await guild.Add(guild.People[1], "留白設計");
        (await other.Change(other.Chief, firm, "搶來的")).Errors.Single().ShouldBeOfType<NotFound>();
        (await other.Works(other.Chief, firm)).Errors.Single().ShouldBeOfType<NotFound>();
        (await other.Restore(other.Chief, firm)).Errors.Single().ShouldBeOfType<NotFound>();
        await other.Add(other.Chief, "留白設計");
    }

    [Fact]
    public async Task The_search_finds_by_name_first_and_by_what_it_does_and_not_what_is_off_the_list()
    {
        var guild = await Guild.Of(ground);
        var said = await guild.Add(guild.People[1], "河岸編輯室", o => o with { Sentence = "也做裝訂的事" });
        var named = await guild.Add(guild.People[1], "裝訂行", o => o with { LatinName = "Bindery" });
        (await Find("裝訂")).ShouldBe([$"/organisations/{named}", $"/organisations/{said}"]);
        (await Find("bindery")).ShouldBe([$"/organisations/{named}"]);
        await guild.Remove(guild.People[1], named);
        (await Find("裝訂")).ShouldBe([$"/organisations/{said}"]);

        async Task<IEnumerable<string>> Find(string text) =>
            (await guild.Good<FindOrganisations, SearchQuery, List<SearchHit>>(guild.People[2], new(text, null))).Select(h => h.Path);
    }

    private Task<OrganisationId[]> Spoken(Guild guild, PersonId who) =>
        ground.In(guild.Here, async s => (await s.GetRequiredService<OrganisationsFacade>().Of(who, default)).Select(o => o.Id).ToArray());
}
