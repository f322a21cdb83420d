namespace Juluo.Matching;

/// <summary>
/// POST /introductions/{id}/withdrawal — withdraws an introduction before it is answered: links stop working, unsent emails are dropped, and the suggestion and the turns of both
/// people are restored.
/// </summary>
[Post("/introductions/{id}/withdrawal", MatchingRights.Introduce, Then = "/today", Say = "matching.withdrawn")]
internal sealed class WithdrawIntroduction(
    IntroductionStore introductions,
    AnswerStore answers,
    CapacityStore capacities,
    SuggestionStore suggestions,
    IntroductionNotices mail,
    Audit audit,
    Clock clock
) : Slice<WithdrawIntroduction.Input, Done>
{
    public sealed record Input(IntroductionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await introductions.Lock(input.Id, stop) is not { } introduction || introduction.Concerns(caller))
            return new NotFound();
        if (Decide(introduction, (await answers.To(input.Id, stop)).Count) is { } error)
            return error;
        await introductions.Save(introduction with { State = IntroductionState.Withdrawn, EndedAt = clock.Now }, stop);
        await mail.TakeBack(introduction, stop);
        await capacities.GiveBack(introduction.Id, stop);
        if (introduction.Suggestion is { } suggestion)
            await suggestions.Move(suggestion, from: SuggestionState.Taken, to: SuggestionState.Open, stop);
        await audit.Did(caller.Self, "matching.withdraw", introduction.Id.ToString(), null, stop);
        return Done.It;
    }

    internal static Error? Decide(Introduction introduction, int answers) =>
        introduction.State == IntroductionState.Withdrawn ? new MatchingErrors.TakenBack()
        : introduction.State == IntroductionState.Expired ? new MatchingErrors.TooLate()
        : introduction.State != IntroductionState.Asked || answers > 0 ? new MatchingErrors.SomebodyAnswered()
        : null;
}
