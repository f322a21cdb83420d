using Juluo.People;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Needs.Tests;

/// <summary>The weekly mail of needs that its reader may help with, and the page of its links.</summary>
public sealed class NeedDigestTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    [Fact] // seen to fail with BeginWeek always true (a second mail's line was refused, its links were there) and with Known empty (the need was mailed again)
    public async Task A_need_that_fits_is_mailed_once_and_at_most_one_mail_goes_out_a_week()
    {
        var here = await ground.Found("週報館");
        var asking = await Asking(here, "ann", "bookbinding");
        var reader = await Offering(here, "ben", "bookbinding");
        var other = await Offering(here, "cho", "welding");
        await Answered(here, asking, reader, other);
        await ground.Run<SendNeedDigests>(here);
        await ground.Run<SendNeedDigests>(here);
        (await Mails(here, reader)).Count.ShouldBe(1);
        (await Mails(here, other)).ShouldBeEmpty("nothing fits");
        (await Mails(here, asking)).ShouldBeEmpty();
        (await Mails(here, reader))[0].ShouldContain("help with bookbinding");

        var second = await Asking(here, "dee", "bookbinding");
        await Answered(here, second);
        await ground.Run<SendNeedDigests>(here);
        (await Mails(here, reader)).Count.ShouldBe(1, "this week’s has gone out");
        ground.Time.Pass(Week);
        await ground.Run<SendNeedDigests>(here);
        var mails = await Mails(here, reader);
        mails.Count.ShouldBe(2);
        mails[1].ShouldContain("dee: help with bookbinding");
        mails[1].ShouldNotContain("ann: help with bookbinding");
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_and_its_button_says_that_one_can_help()
    {
        var here = await ground.Found("連結館");
        var asking = await Asking(here, "eli", "joinery");
        var reader = await Offering(here, "fay", "joinery");
        await Answered(here, asking, reader);
        await ground.Run<SendNeedDigests>(here);
        var token = Token((await Mails(here, reader)).Single());
        for (var k = 0; k < 3; k++)
            (await Open(here, token)).Standing.ShouldBe(NeedLinkStanding.Open);
        (await Count(here, "needs.response")).ShouldBe(0);

        (await Use(here, token, YesNo.Yes)).Failed.ShouldBeFalse();
        (await Use(here, token, YesNo.Yes)).Errors.Single().ShouldBeOfType<ResponseErrors.AlreadyGiven>();
        (await Open(here, token)).Standing.ShouldBe(NeedLinkStanding.Given);
        (await Told(here, asking)).ShouldBe(["matching.told.need.given"]);
        (await Use(here, token + "x", YesNo.Yes)).Errors.Single().ShouldBeOfType<LinkUnknown>();
        ground.Time.Pass(TimeSpan.FromDays(31));
        (await Use(here, token, YesNo.Yes)).Errors.Single().ShouldBeOfType<LinkUnknown>();
    }

    [Fact]
    public async Task A_need_that_is_not_for_the_reader_or_has_ended_says_so_and_its_author_hears_nothing()
    {
        var here = await ground.Found("婉拒館");
        var asking = await Asking(here, "gus", "glazing");
        var reader = await Offering(here, "hal", "glazing");
        await Answered(here, asking, reader);
        await ground.Run<SendNeedDigests>(here);
        var token = Token((await Mails(here, reader)).Single());
        (await Use(here, token, YesNo.No)).Failed.ShouldBeFalse();
        (await Open(here, token)).Standing.ShouldBe(NeedLinkStanding.Declined);
        (await Told(here, asking)).ShouldBeEmpty();
        var need = (await ground.Directory(here, d => d.Find(asking, default)))!.Needs.Single().Id;
        (await ground.Do<ShowPosting, ShowPosting.Input, PostingView>(here.As(asking), new(need))).Value.Responses.ShouldBeEmpty();

        await ground.In(here, s => s.GetRequiredService<PostingsFacade>().End(asking, need, default));
        var over = await Open(here, token);
        (over.Standing, over.Need, over.Author).ShouldBe((NeedLinkStanding.Over, null, null));
        (await Use(here, token, YesNo.Yes)).Errors.Single().ShouldBeOfType<ResponseErrors.PostingOver>();
    }

    [Fact] // seen to fail with the pairs who do not wish to meet left out
    public async Task No_one_is_mailed_what_they_have_answered_or_a_need_of_a_person_they_are_kept_apart_from()
    {
        var here = await ground.Found("分開館");
        var asking = await Asking(here, "ida", "letterpress");
        var known = await Offering(here, "jan", "letterpress");
        var avoided = await Offering(here, "kim", "letterpress");
        var silent = await Offering(here, "lea", "letterpress");
        await Answered(here, asking, known, avoided);
        var need = (await ground.Directory(here, d => d.Find(asking, default)))!.Needs.Single().Id;
        await ground.Do<AddResponse, AddResponse.Input, Done>(here.As(known), new(need));
        await ground.Do<AddDoNotMatch, AddDoNotMatch.Input, Done>(here.As(asking), new(avoided));
        await ground.Run<SendNeedDigests>(here);
        foreach (var person in new[] { known, avoided, silent })
            (await Mails(here, person)).ShouldBeEmpty();
    }

    [Fact] // seen to fail without either limit
    public void A_mail_has_three_needs_at_most_and_a_need_ten_readers()
    {
        var skill = new SkillCard(new(Guid.CreateVersion7()), new("木工", "Joinery"));
        PostingCard Posting(string text) => new(new(Guid.CreateVersion7()), text, [skill], NodaTime.Instant.FromUtc(2026, 11, 19, 0, 0));
        var asking = Enumerable.Range(0, 5).Select(k => Card($"a{k}") with { Needs = [Posting($"need {k}")] });
        var giving = Enumerable.Range(0, 14).Select(k => Card($"g{k}") with { Offers = [Posting($"offer {k}")] });
        var lines = NeedDigest.Of([.. asking, .. giving], (_, _, _) => true);
        lines.GroupBy(l => l.Reader).Max(g => g.Count()).ShouldBe(3);
        lines.GroupBy(l => l.Need.Id).Max(g => g.Count()).ShouldBe(10);
    }

    private static PersonCard Card(string name) =>
        new(
            new(Guid.CreateVersion7()),
            name,
            null,
            null,
            [],
            new(2026, 1, 5),
            PersonState.Active,
            Languages.English,
            true,
            false,
            false,
            [],
            [],
            null
        );

    private Task<PersonId> Asking(Community here, string name, string skill) =>
        Add(here, Members.Named(name) with { Needs = [new NewPosting($"help with {skill}", [new LocalizedText(skill)])], Offers = [] });

    private Task<PersonId> Offering(Community here, string name, string skill) =>
        Add(here, Members.Named(name) with { Needs = [], Offers = [new NewPosting($"{skill} of all kinds", [new LocalizedText(skill)])] });

    private async Task<PersonId> Add(Community here, NewPerson person) =>
        (await ground.Directory(here, d => d.Add(person with { PresenceCounts = false }, default))).Value;

    /// <summary>They have come in and answered whether their presence counts: before that, no one gets a mail.</summary>
    private Task Answered(Community here, params PersonId[] people) =>
        ground.In(
            here,
            async s =>
            {
                foreach (var person in people)
                    await s.GetRequiredService<ConsentsFacade>().Set(person, Purpose.Presence, true, default);
            }
        );

    private async Task<NeedLinkView> Open(Community here, string token) =>
        (await ground.Do<ShowNeedLink, ShowNeedLink.Input, NeedLinkView>(Caller.Visitor(here, Languages.English), new(token))).Value;

    private Task<Outcome<Done>> Use(Community here, string token, YesNo said) =>
        ground.Do<RespondByLink, RespondByLink.Input, Done>(Caller.Visitor(here, Languages.English), new(token, said));

    private static string Token(string mail) => mail[(mail.IndexOf("/mailed/", StringComparison.Ordinal) + 8)..].Split('?', '\n')[0];

    private Task<List<string>> Mails(Community here, PersonId person) =>
        ground.In(
            here,
            s =>
                s.GetRequiredService<UnitOfWork>()
                    .List<string>(
                        $"""
                        select m.body_text from delivery.mail m join delivery.notification n on m.key = 'notification:' || n.id
                        where n.kind = {SendNeedDigests.Kind} and n.person_id = {person} order by n.id
                        """,
                        default
                    )
        );

    private Task<List<string>> Told(Community here, PersonId person) =>
        ground.In(
            here,
            s =>
                s.GetRequiredService<UnitOfWork>()
                    .List<string>($"select sentence from delivery.notification where person_id = {person} order by id", default)
        );

    private Task<long> Count(Community here, string table) =>
        ground.Database.Ask<long>($"select count(*) from {table} where community_id = $1", here.Id.Value);
}
