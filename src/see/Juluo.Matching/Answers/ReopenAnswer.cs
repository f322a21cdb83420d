namespace Juluo.Matching;

/// <summary>POST /introductions/{id}/answer/withdrawal — withdraws an answer: the question is open again.</summary>
[Post("/introductions/{id}/answer/withdrawal", NeedsRights.Own, Then = "/home")]
internal sealed class ReopenAnswer(IntroductionStore introductions, AnswerStore answers, Clock clock) : Slice<ReopenAnswer.Input, Done>
{
    public sealed record Input(IntroductionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await introductions.Lock(input.Id, stop) is not { } introduction)
            return new NotFound();
        if (introduction.MayAnswer(caller.Self, clock.Now) is { } error)
            return error;
        return await answers.TakeBack(input.Id, caller.Self, stop) ? Done.It : new MatchingErrors.AlreadyAnswered();
    }
}
