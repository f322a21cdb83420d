using Juluo.People;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Needs.Tests;

/// <summary>A need is answered, helped with and closed; with each person's pages and notifications.</summary>
public sealed class ResponseTests(Ground ground) : IClassFixture<Ground>
{
    private Community Here => ground.Riverside;

    [Fact]
    public async Task A_need_is_answered_it_helped_and_it_is_closed_and_each_hears_of_it()
    {
        var p = await Members.Of(ground, Here, "ann", "ben", "cho");
        var need = await Need(p[0]);
        (await Show(p[1], need)).Value.Own.ShouldBeFalse();
        (await Respond(p[1], need, "Tuesdays suit me")).Failed.ShouldBeFalse();
        (await Respond(p[2], need)).Failed.ShouldBeFalse();
        (await Told(p[0])).ShouldBe(["matching.told.need.given", "matching.told.need.given"]);
        var seen = (await Show(p[0], need)).Value.Responses;
        seen.Select(r => (r.Person.Id, r.Message)).ShouldBe([(p[1], "Tuesdays suit me"), (p[2], "")]);
        (await Show(p[1], need)).Value.Responses.ShouldBeEmpty("what others responded is the author's");

        (await Judge(p[0], need, p[1], YesNo.Yes)).Failed.ShouldBeFalse();
        (await Told(p[1])).ShouldBe(["matching.told.need.helped"]);
        (await Close(p[0], new(need, PostingOutcome.Helped, Words: "She printed all of it"))).Failed.ShouldBeFalse();
        (await Told(p[1])).Count.ShouldBe(1, "who helped has heard of it");
        (await Told(p[2])).ShouldBe(["matching.told.need.ended"]);
        (await Card(p[0])).Needs.ShouldBeEmpty();
        (await Show(p[2], need)).Value.EndedAt.ShouldNotBeNull("who responded may read what came of it");
        (await Respond(p[2], need)).Errors.Single().ShouldBeOfType<ResponseErrors.PostingOver>();
        var late = await Members.Of(ground, Here, "dee");
        (await Show(late[0], need)).Failed.ShouldBeTrue("it is no longer on the list");
    }

    [Fact]
    public async Task A_closing_taken_back_brings_the_need_the_questions_and_the_silence_back()
    {
        var p = await Members.Of(ground, Here, "eli", "fay", "gus");
        var need = await Need(p[0]);
        await Respond(p[1], need);
        await Respond(p[2], need);
        (await Close(p[0], new(need))).Errors.Single().ShouldBe(new Missing("Outcome"));
        (await Close(p[0], new(need, PostingOutcome.Helped))).Errors.Single().ShouldBe(new ResponseErrors.WhoHelped("By"));
        (await Close(p[1], new(need, PostingOutcome.NotNeeded))).Errors.Single().ShouldBeOfType<NotFound>();
        (await Close(p[0], new(need, PostingOutcome.Helped, p[2]))).Failed.ShouldBeFalse();
        (await Close(p[0], new(need, PostingOutcome.NotNeeded))).Errors.Single().ShouldBeOfType<ResponseErrors.AlreadyClosed>();
        (await Told(p[1])).ShouldBe(["matching.told.need.ended"]);
        (await Told(p[2])).ShouldBe(["matching.told.need.helped"]);

        (await ground.Do<ReopenPosting, ReopenPosting.Input, Done>(Here.As(p[0]), new(need))).Failed.ShouldBeFalse();
        (await Told(p[1])).ShouldBeEmpty();
        (await Told(p[2])).ShouldBeEmpty();
        var again = (await Show(p[0], need)).Value;
        (again.EndedAt, again.Closing).ShouldBe((null, null));
        again.Responses.ShouldAllBe(r => r.State == ResponseState.Open);
    }

    [Fact]
    public async Task A_response_can_be_withdrawn_and_restored_until_the_author_has_answered_it()
    {
        var p = await Members.Of(ground, Here, "hal", "ida");
        var need = await Need(p[0]);
        await Respond(p[1], need, "on Monday");
        (await Withdraw(p[1], need)).Failed.ShouldBeFalse();
        (await Told(p[0])).ShouldBeEmpty();
        (await Show(p[0], need)).Value.Responses.ShouldBeEmpty();
        (await Withdraw(p[1], need)).Errors.Single().ShouldBeOfType<ResponseErrors.NotOpen>();
        (await ground.Do<RestoreResponse, RestoreResponse.Input, Done>(Here.As(p[1]), new(need))).Failed.ShouldBeFalse();
        (await Show(p[0], need)).Value.Responses.Single().Message.ShouldBe("on Monday");
        (await Told(p[0])).Count.ShouldBe(1);

        await Judge(p[0], need, p[1], YesNo.No);
        (await Withdraw(p[1], need)).Errors.Single().ShouldBeOfType<ResponseErrors.NotOpen>();
        (await Respond(p[1], need)).Errors.Single().ShouldBeOfType<ResponseErrors.AlreadyGiven>();
        (await ground.Do<WithdrawHelp, WithdrawHelp.Input, Done>(Here.As(p[0]), new(need, p[1]))).Failed.ShouldBeFalse();
        (await Show(p[0], need)).Value.Responses.Single().State.ShouldBe(ResponseState.Open);
        (await Told(p[1])).ShouldBeEmpty();
    }

    [Fact] // seen to fail without the primary key one_response_of_a_person: all eight got through
    public async Task Of_many_responses_of_a_person_at_once_one_counts()
    {
        var p = await Members.Of(ground, Here, "jan", "kim");
        var need = await Need(p[0]);
        var given = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Respond(p[1], need))));
        given.Count(g => !g.Failed).ShouldBe(1);
        given.Where(g => g.Failed).ShouldAllBe(g => g.Errors[0] is ResponseErrors.AlreadyGiven);
    }

    [Fact] // seen to fail with the author notified of everyone, and with people whom the author avoids left in ResponseStore.Seen
    public async Task A_response_of_a_person_whom_the_author_does_not_wish_to_meet_looks_the_same_and_reaches_no_one()
    {
        var p = await Members.Of(ground, Here, "lea", "moe", "nia");
        var need = await Need(p[0]);
        await ground.Do<AddDoNotMatch, AddDoNotMatch.Input, Done>(Here.As(p[0]), new(p[1]));
        (await Respond(p[1], need, "me!")).Failed.ShouldBeFalse();
        (await Told(p[0])).ShouldBeEmpty();
        (await Answered(need)).ShouldBe(0);
        (await Show(p[0], need)).Value.Responses.ShouldBeEmpty();
        (await Judge(p[0], need, p[1], YesNo.Yes)).Errors.Single().ShouldBeOfType<NotFound>();
        await Respond(p[2], need, "me!");
        (await Answered(need)).ShouldBe(1);
        (await Show(p[1], need)).Value.Mine!.State.ShouldBe((await Show(p[2], need)).Value.Mine!.State);

        await Close(p[0], new(need, PostingOutcome.Otherwise));
        (await Told(p[1])).ShouldBe(await Told(p[2]));
    }

    [Fact] // seen to fail with people whom the author avoids left in the count, and with responses that were withdrawn taken for given
    public async Task The_list_says_to_what_one_has_responded_and_what_waits_for_ones_own_word()
    {
        var p = await Members.Of(ground, Here, "quy", "rui", "sol");
        var need = await Need(p[0]);
        await ground.Do<AddDoNotMatch, AddDoNotMatch.Input, Done>(Here.As(p[0]), new(p[1]));
        await Respond(p[1], need);
        await Respond(p[2], need);
        (await Marks(p[1])).Given.Single().ShouldBe(need, "who is hushed learns nothing of it");
        (await Marks(p[0])).Given.ShouldBeEmpty();
        (await Marks(p[0])).Waiting.Single().ShouldBe(new(need, 1));
        await Judge(p[0], need, p[2], YesNo.No);
        (await Marks(p[0])).Waiting.ShouldBeEmpty();
        await ground.Do<WithdrawResponse, WithdrawResponse.Input, Done>(Here.As(p[1]), new(need));
        (await Marks(p[1])).Given.ShouldBeEmpty();
    }

    private Task<(HashSet<PostingId> Given, Dictionary<PostingId, int> Waiting)> Marks(PersonId reader) =>
        ground.In(
            Here,
            async s =>
            {
                var responses = s.GetRequiredService<ResponseStore>();
                return (await responses.Given(reader, default), await responses.WaitingFor(reader, default));
            }
        );

    [Fact] // seen to fail with the delay of PublishHelp left out: what was taken back had been counted
    public async Task What_helped_becomes_evidence_once_it_stands_for_both_who_agreed()
    {
        var p = await Members.Of(ground, Here, "oda", "pia");
        var need = await Need(p[0]);
        await Respond(p[1], need);
        await Judge(p[0], need, p[1], YesNo.Yes);
        await ground.Run<PublishHelp>(Here);
        (await Evidence(need)).ShouldBeEmpty();
        await ground.Do<WithdrawHelp, WithdrawHelp.Input, Done>(Here.As(p[0]), new(need, p[1]));
        await Judge(p[0], need, p[1], YesNo.Yes);
        ground.Time.Pass(TimeSpan.FromMinutes(11));
        await ground.Run<PublishHelp>(Here);
        await ground.Run<PublishHelp>(Here);
        (await Evidence(need)).ShouldBe([$"{p[1]} {p[0]}"], "who helped stands first");
        (await ground.Do<WithdrawHelp, WithdrawHelp.Input, Done>(Here.As(p[0]), new(need, p[1])))
            .Errors.Single()
            .ShouldBeOfType<ResponseErrors.Counted>();
    }

    [Fact]
    public void Without_the_consent_of_both_nothing_is_evidence_and_of_an_offer_its_author_gave()
    {
        var at = NodaTime.Instant.FromUtc(2026, 11, 19, 3, 0);
        var (one, two) = (Card("q", true), Card("r", true));
        var helped = new Response(new(Guid.CreateVersion7()), one.Id, two.Id, "", ResponseState.Helped, at, at, null);
        var (need, offer) = (
            Response.Evidence(helped, PostingKind.Need, one, two)!,
            Response.Evidence(helped, PostingKind.Offer, one, two)!
        );
        (need.Kind, need.A, need.B).ShouldBe((InteractionKind.AnsweredAsk, one.Id, two.Id));
        (offer.Kind, offer.A, offer.B).ShouldBe((InteractionKind.Help, two.Id, one.Id));
        Response.Evidence(helped, PostingKind.Need, one with { PresenceCounts = false }, two).ShouldBeNull();
        Response.Evidence(helped, PostingKind.Need, one, two with { PresenceCounts = false }).ShouldBeNull();

        static PersonCard Card(string name, bool counts) =>
            new(
                new(Guid.CreateVersion7()),
                name,
                null,
                null,
                [],
                new(2026, 1, 5),
                PersonState.Active,
                Languages.English,
                counts,
                false,
                false,
                [],
                [],
                null
            );
    }

    [Fact]
    public async Task Who_waits_hears_of_a_need_that_was_removed_and_no_longer_once_it_is_back()
    {
        var p = await Members.Of(ground, Here, "sol", "tea");
        var need = await Need(p[0]);
        await Respond(p[1], need);
        await ground.In(Here, s => s.GetRequiredService<PostingsFacade>().End(p[0], need, default));
        await ground.Hear<NotifyOfEndedPosting, PostingEnded>(Here, new(need, p[0], PostingKind.Need, ground.Now()));
        (await Told(p[1])).ShouldBe(["matching.told.need.ended"]);
        await ground.In(Here, s => s.GetRequiredService<PostingsFacade>().Reopen(p[0], need, null, default));
        await ground.Hear<ForgetEndedPosting, PostingReopened>(Here, new(need, p[0], PostingKind.Need, ground.Now()));
        (await Told(p[1])).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_responded_to_is_told_in_a_sentence()
    {
        var p = await Members.Of(ground, Here, "uma", "vic");
        var need = await Need(p[0]);
        (await Respond(p[0], need)).Errors.Single().ShouldBeOfType<ResponseErrors.Own>();
        (await Respond(p[1], new(Guid.CreateVersion7()))).Errors.Single().ShouldBeOfType<NotFound>();
        (await Respond(p[1], need, new string('x', 501))).Errors.Single().ShouldBe(new TooLong("message", 500));
        var offer = (await Card(p[0])).Offers.Single().Id;
        (await Respond(p[1], offer)).Failed.ShouldBeFalse();
        (await Told(p[0])).ShouldBe(["matching.told.offer.given"]);
        (await Answered(offer)).ShouldBe(0, "an offer asks nothing");
    }

    [Fact]
    public async Task The_page_says_which_of_ones_own_offers_fits()
    {
        var asking = await Members.Of(ground, Here, "wim");
        var need = await Need(asking[0]);
        var fitting = await ground.Directory(
            Here,
            d =>
                d.Add(Members.Named("xia") with { Offers = [new NewPosting("I print posters", [new LocalizedText("wim skill")])] }, default)
        );
        (await Show(fitting.Value, need)).Value.Fits!.Text.ShouldBe("I print posters");
        var other = await Members.Of(ground, Here, "yan");
        (await Show(other[0], need)).Value.Fits.ShouldBeNull();
    }

    [Fact] // seen to fail with a person shown who does not wish to meet the author
    public async Task The_author_reads_who_could_help_but_for_those_who_responded_and_pairs_that_are_kept_apart()
    {
        var asking = await Members.Of(ground, Here, "zed");
        var need = await Need(asking[0]);
        async Task<PersonId> Offering(string name) =>
            (
                await ground.Directory(
                    Here,
                    d =>
                        d.Add(
                            Members.Named(name) with
                            {
                                Offers = [new NewPosting($"{name} prints zines", [new LocalizedText("zed skill")])],
                            },
                            default
                        )
                )
            ).Value;
        var (amy, bob, cas) = (await Offering("amy"), await Offering("bob"), await Offering("cas"));
        await ground.In(
            Here,
            async s =>
            {
                await s.GetRequiredService<DoNotMatchStore>().Add(bob, asking[0], default);
                return true;
            }
        );
        var shown = (await Show(asking[0], need)).Value.Helpers;
        shown.Select(h => h.Person.Id).ShouldBe([amy, cas], ignoreOrder: true);
        shown.Single(h => h.Person.Id == amy).Posting.Text.ShouldBe("amy prints zines");
        await Respond(amy, need);
        (await Show(asking[0], need)).Value.Helpers.Select(h => h.Person.Id).ShouldBe([cas]);
        (await Show(amy, need)).Value.Helpers.ShouldBeEmpty("it is the author's");
    }

    private async Task<PersonCard> Card(PersonId person) => (await ground.Directory(Here, d => d.Find(person, default)))!;

    private async Task<PostingId> Need(PersonId person) => (await Card(person)).Needs.Single().Id;

    private Task<Outcome<PostingView>> Show(PersonId reader, PostingId posting) =>
        ground.Do<ShowPosting, ShowPosting.Input, PostingView>(Here.As(reader), new(posting));

    private Task<Outcome<Done>> Respond(PersonId person, PostingId posting, string? message = null) =>
        ground.Do<AddResponse, AddResponse.Input, Done>(Here.As(person), new(posting, message));

    private Task<Outcome<Done>> Withdraw(PersonId person, PostingId posting) =>
        ground.Do<WithdrawResponse, WithdrawResponse.Input, Done>(Here.As(person), new(posting));

    private Task<Outcome<Done>> Judge(PersonId author, PostingId posting, PersonId person, YesNo said) =>
        ground.Do<ReportHelp, ReportHelp.Input, Done>(Here.As(author), new(posting, person, said));

    private Task<Outcome<Done>> Close(PersonId author, ClosePosting.Input input) =>
        ground.Do<ClosePosting, ClosePosting.Input, Done>(Here.As(author), input);

    private Task<List<string>> Told(PersonId person) =>
        ground.In(
            Here,
            s =>
                s.GetRequiredService<UnitOfWork>()
                    .List<string>($"select sentence from delivery.notification where person_id = {person} order by id", default)
        );

    private Task<long> Answered(PostingId posting) =>
        ground.Database.Ask<long>(
            "select count(*) from delivery.outbox where kind = 'people.ask.step' and payload->>'ask' = $1 and payload->>'stage' = 'answered'",
            posting.ToString()
        );

    private Task<List<string>> Evidence(PostingId posting) =>
        ground.In(
            Here,
            s =>
                s.GetRequiredService<UnitOfWork>()
                    .List<string>(
                        $"select (payload->>'a') || ' ' || (payload->>'b') from delivery.outbox where kind = 'interaction' and payload->>'externalId' like {posting.ToString() + "%"}",
                        default
                    )
        );
}
