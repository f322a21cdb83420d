using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Matching.Tests.Requests;

/// <summary>A person who asks for an introduction by name gets it by the same two yeses as everyone.</summary>
public sealed class RequestTests(Ground ground) : IClassFixture<Ground>
{
    private Community Here => ground.Riverside;

    [Fact]
    public async Task An_operator_passes_the_request_on_and_only_the_other_is_asked()
    {
        var p = await Members.Of(ground, Here, "ada", "bob", "olga");
        (await Asks(p[0], p[1], "how you print maps")).Errors.ShouldBeEmpty();
        var waiting = (await Waiting(p[2])).ShouldHaveSingleItem();
        (await Waiting(p[0])).ShouldBeEmpty("what one asked for oneself is a colleague's");

        var begun = (
            await ground.Do<IntroduceRequested, IntroduceRequested.Input, IntroductionBegun>(Here.As(p[2]), new(waiting.Id))
        ).Value;
        (await ground.Mails(begun.Id, "asked")).ShouldBe(1);
        (await ground.Token(begun.Id, "asked", p[0])).ShouldBeNull();
        (await ground.StageOf(Here, p[0], begun.Id)).ShouldBe(MyStage.Waiting);
        (await ground.StageOf(Here, p[1], begun.Id)).ShouldBe(MyStage.Asked);
        (await ground.Introduction(Here, begun.Id))!.Note.ShouldBe("how you print maps");
        (await Waiting(p[2])).ShouldBeEmpty();

        (await ground.Answers(Here, p[1], begun.Id, YesNo.Yes)).Value.Open.ShouldBeTrue();
        (await ground.Mails(begun.Id, "accepted")).ShouldBe(2);
    }

    [Fact]
    public async Task Who_does_not_wish_to_meet_them_never_hears_of_it_and_it_looks_like_silence()
    {
        var p = await Members.Of(ground, Here, "cleo", "dirk", "emil", "odo");
        await ground.Do<AddDoNotMatch, AddDoNotMatch.Input, Done>(Here.As(p[1]), new(p[0]));
        var unwished = await Introduced(p[0], p[1], p[3]);
        var silent = await Introduced(p[0], p[2], p[3]);
        (await ground.Mails(unwished)).ShouldBe(0);
        (await ground.StageOf(Here, p[1], unwished)).ShouldBeNull();
        (await ground.StageOf(Here, p[0], unwished)).ShouldBe(await ground.StageOf(Here, p[0], silent));
        (await ground.Introduction(Here, unwished))!.State.ShouldBe((await ground.Introduction(Here, silent))!.State);
    }

    [Fact]
    public async Task Who_has_paused_is_not_asked_and_the_request_goes_on_waiting()
    {
        var p = await Members.Of(ground, Here, "fay", "gil", "oren");
        await ground.In(Here, s => s.GetRequiredService<CapacityStore>().Set(p[1], new(2, true), default));
        await Asks(p[0], p[1], "a question");
        var request = (await Waiting(p[2])).Single(r => r.Person == p[0]);
        (await ground.Do<IntroduceRequested, IntroduceRequested.Input, IntroductionBegun>(Here.As(p[2]), new(request.Id)))
            .Errors[0]
            .ShouldBeOfType<MatchingErrors.NoTurnLeft>();
        (await Waiting(p[2])).ShouldContain(r => r.Id == request.Id);
    }

    [Fact] // seen to fail with the constraint one_request_to_a_person dropped
    public async Task Asking_twice_at_once_stands_once()
    {
        var p = await Members.Of(ground, Here, "hal", "ina", "orly");
        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Asks(p[0], p[1], "a question")));
        asked.Count(a => !a.Failed).ShouldBe(1);
        asked.Where(a => a.Failed).ShouldAllBe(a => a.Errors[0] is MatchingErrors.AlreadyRequested);
        (
            await ground.Do<WithdrawIntroductionRequest, WithdrawIntroductionRequest.Input, Done>(Here.As(p[0]), new(p[1]))
        ).Errors.ShouldBeEmpty();
        (await Waiting(p[2])).ShouldNotContain(r => r.Person == p[0]);
    }

    [Fact]
    public async Task The_word_to_the_other_names_neither_of_the_two()
    {
        var p = await Members.Of(ground, Here, "jade", "karl");
        (await Asks(p[0], p[1], "Jade would like to talk")).Errors[0].ShouldBeOfType<MatchingErrors.NamesThem>();
        (await Asks(p[0], p[1], "   ")).Errors[0].ShouldBeOfType<Missing>();
        (await Asks(p[0], p[0], "myself")).Errors[0].ShouldBeOfType<MatchingErrors.NotHere>();
    }

    [Fact] // seen to fail while two of whom nothing speaks were asked by hand: "we think you two are worth knowing for each other"
    public async Task Nobody_is_asked_without_a_reason()
    {
        var p = await Members.Of(ground, Here, "lars", "mona", "olla");
        (await ground.Do<IntroducePeople, IntroducePeople.Input, IntroductionBegun>(Here.As(p[2]), new(p[0], p[1])))
            .Errors[0]
            .ShouldBeOfType<MatchingErrors.NoReason>();
    }

    [Fact]
    public async Task A_request_that_nobody_answers_is_gone_after_sixty_days()
    {
        var p = await Members.Of(ground, Here, "nora", "olaf", "otis");
        await Asks(p[0], p[1], "a question");
        ground.Time.Pass(TimeSpan.FromDays(61));
        await ground.Run<ExpireRequests>(Here);
        (await ground.Database.Ask<long>("select count(*) from matching.request where person_id = $1", p[0].Value)).ShouldBe(0);
    }

    private Task<Outcome<Done>> Asks(PersonId person, PersonId other, string note) =>
        ground.Do<RequestIntroduction, RequestIntroduction.Input, Done>(Here.As(person), new(other, note));

    private async Task<IntroductionId> Introduced(PersonId person, PersonId other, PersonId by)
    {
        await Asks(person, other, "a question");
        var request = (await Waiting(by)).Single(r => r.Person == person && r.Other == other);
        return (await ground.Do<IntroduceRequested, IntroduceRequested.Input, IntroductionBegun>(Here.As(by), new(request.Id))).Value.Id;
    }

    private async Task<IReadOnlyList<IntroductionRequest>> Waiting(PersonId reader)
    {
        var list = await ground.Do<RequestsToday, Nothing, RequestsWaiting>(Here.As(reader), new());
        var shown = list.Failed ? [] : list.Value.Requests;
        var introduces = Here.As(reader) with { Permissions = new HashSet<string>([MatchingRights.Introduce]) };
        var waiting = (await ground.Do<ShowWaiting, Nothing, ShowWaiting.Output>(introduces, new())).Value.Items;
        waiting.Count(i => i.Kind == "introduction-request").ShouldBe(shown.Count); // before: /today alone
        return shown;
    }
}
