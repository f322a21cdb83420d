using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Alliances.Tests;

/// <summary>A person asks allied communities about a need that no one at home can meet.</summary>
public sealed class NeedTests(Ground ground) : IClassFixture<Ground>
{
    private const string Text = "想找會修老木窗的人";

    [Fact]
    public async Task A_need_is_seen_elsewhere_without_a_name_and_whoever_offers_help_is_answered_by_its_owner()
    {
        var two = await Correspondents.Meet(ground);
        await Needs(two, Text);
        (await Seen(two.Away, two.Asked)).ShouldBeEmpty("one's own are not shown as those of allies");
        var need = (await Seen(two.Home, two.Asker)).Single();
        (need.Text, need.Community.Id, need.Offered).ShouldBe((Text, two.Away.Id, null));

        // A person who asks allies for help need not be visible in their directory.
        await ground.Directory(two.Away, d => d.Set(two.Asked, Purpose.Alliance, false, default));
        var id = (await Help(two, need.Handle)).Value;
        (await Seen(two.Home, two.Asker)).Single().Offered.ShouldBe(ContactState.Open);
        var mine = await two.Seen();
        (mine.Other, mine.Need, mine.Email).ShouldBe((null, Text, null), "whose it is, a yes tells");
        var got = await two.Got();
        (got.Other, got.Need, got.Email).ShouldBe(("周詢問", Text, null));
        await two.Announce();
        (await two.Inbox(two.Asked)).ShouldBe(["alliances.told.contact.asked"]);

        (await two.Answer(id, yes: true)).Failed.ShouldBeFalse();
        mine = await two.Seen();
        (mine.Other, mine.State).ShouldBe(("林回答", ContactState.Accepted));
        mine.Email.ShouldNotBeNull();
    }

    [Fact] // seen to fail with alliances.open_needs looking at ended_at alone
    public async Task A_need_that_is_met_withdrawn_taken_off_or_old_is_shown_nowhere_and_answered_no_more()
    {
        var two = await Correspondents.Meet(ground);
        var posting = await Needs(two, Text);
        var need = (await Seen(two.Home, two.Asker)).Single();
        var id = (await Help(two, need.Handle)).Value;

        // Removed by its owner.
        await ground.Database.Do("update people.want set ended_at = now() where id = $1", posting.Id.Value);
        (await Seen(two.Home, two.Asker)).ShouldBeEmpty();
        (await two.Answer(id, yes: true)).Errors.Single().ShouldBeOfType<ContactErrors.Over>();
        await ground.Database.Do("update people.want set ended_at = null where id = $1", posting.Id.Value);
        (await Seen(two.Home, two.Asker)).Count.ShouldBe(1);

        // Its owner is away.
        await ground.Database.Do("update people.person set state = 'paused' where id = $1", two.Asked.Value);
        (await Seen(two.Home, two.Asker)).ShouldBeEmpty();
        await ground.Database.Do("update people.person set state = 'active' where id = $1", two.Asked.Value);

        // Met at home, or withdrawn.
        await Facade(two.Away, f => f.EndNeeds([posting.Id], default));
        (await Seen(two.Home, two.Asker)).Count.ShouldBe(1);
        await Facade(two.Away, f => f.EndNeeds([], default));
        (await Seen(two.Home, two.Asker)).ShouldBeEmpty();
        await Facade(two.Away, f => f.AskNeed(two.Asked, posting, default));
        (await Seen(two.Home, two.Asker)).Count.ShouldBe(1, "asked once more");
        (await Facade(two.Away, f => f.WithdrawNeed(two.Asker, posting.Id, default))).ShouldBe(0, "only its owner takes it back");
        (await Facade(two.Away, f => f.WithdrawNeed(two.Asked, posting.Id, default))).ShouldBe(1);
        (await Seen(two.Home, two.Asker)).ShouldBeEmpty();

        // After sixty days.
        await Facade(two.Away, f => f.AskNeed(two.Asked, posting, default));
        ground.Time.Pass(TimeSpan.FromDays(61));
        (await Seen(two.Home, two.Asker)).ShouldBeEmpty();
        (await Help(two, need.Handle)).Errors.Single().ShouldBeOfType<NotFound>();
    }

    [Fact] // seen to fail with a_need_is_asked_once_at_a_time dropped
    public async Task One_need_asked_many_times_at_once_is_asked_once_and_offered_help_with_once()
    {
        var two = await Correspondents.Meet(ground);
        var posting = await Needs(two, Text);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Facade(two.Away, f => f.AskNeed(two.Asked, posting, default))));
        var need = (await Seen(two.Home, two.Asker)).Single();
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Help(two, need.Handle)));
        all.Count(a => !a.Failed).ShouldBe(1);
        all.Where(a => a.Failed).ShouldAllBe(a => a.Errors.Single() is ContactErrors.OfferedAlready);
    }

    [Fact]
    public async Task A_stranger_and_a_community_that_left_see_no_need_and_offer_no_help()
    {
        var two = await Correspondents.Meet(ground);
        var stranger = await two.League.Join("丙");
        await Needs(two, Text);
        var need = (await Seen(two.Home, two.Asker)).Single();
        (await Seen(stranger, two.League.SignerOf(stranger))).ShouldBeEmpty();
        foreach (var community in (Community[])[stranger, two.Home])
            (await two.League.Raw<long>(community, "select count(*) from alliances.asked_need")).ShouldBe(0);
        var second = await two.Somebody(two.Home, "吳旁人", agrees: false);
        (await Help(two, need.Handle, second)).Errors.Single().ShouldBeOfType<NotFound>("a handle is good for one who looks");
        await two.League.Leave(two.Alliance, two.Away);
        (await Seen(two.Home, two.Asker)).ShouldBeEmpty();
        (await Help(two, need.Handle)).Errors.Single().ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task Erasure_of_whoever_needs_it_takes_their_words_from_the_other_community()
    {
        var two = await Correspondents.Meet(ground);
        await Needs(two, Text);
        await Help(two, (await Seen(two.Home, two.Asker)).Single().Handle);
        await ground.In(two.Away, s => s.GetRequiredService<Erasure>().Erase(two.Asked, default));
        (await two.Seen()).Need.ShouldBeNull();
        (await Seen(two.Home, two.Asker)).ShouldBeEmpty();
    }

    /// <summary>A person posts a need and asks allies.</summary>
    private async Task<PostingCard> Needs(Correspondents two, string text)
    {
        await ground.Database.Do(
            "insert into people.want (community_id, id, person_id, kind, text, since) values ($1, gen_random_uuid(), $2, 'need', $3, now())",
            two.Away.Id.Value,
            two.Asked.Value,
            text
        );
        var posting = await ground.Directory(two.Away, async d => (await d.Find(two.Asked, default))!.Needs.Single());
        await Facade(two.Away, f => f.AskNeed(two.Asked, posting, default));
        return posting;
    }

    private Task<T> Facade<T>(Community community, Func<AlliancesFacade, Task<T>> act) =>
        ground.In(community, s => act(s.GetRequiredService<AlliancesFacade>()));

    private Task<IReadOnlyList<AlliedNeed>> Seen(Community by, PersonId looker) =>
        ground.In(
            by,
            async s => (await ActivatorUtilities.CreateInstance<ListAlliedNeeds>(s).Handle(new(), by.AsCaller(looker), default)).Value.Needs
        );

    private Task<Outcome<ContactId>> Help(Correspondents two, AlliedHandle need, PersonId? helper = null) =>
        ground.InOrNot(
            two.Home,
            s =>
                new ContactStore(
                    s.GetRequiredService<UnitOfWork>(),
                    s.GetRequiredService<Communities>(),
                    s.GetRequiredService<Clock>()
                ).OfferHelp(two.Away.Id, need, helper ?? two.Asker, "我修過三扇", default)
        );
}
