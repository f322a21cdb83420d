namespace Juluo.Matching;

/// <summary>POST /introductions/{id}/use — records whether an introduction was useful, and its result.</summary>
[Post("/introductions/{id}/use", NeedsRights.Own, Form = typeof(ShowHome), Say = "matching.feedback.thanks")]
internal sealed class ReportUsefulness(IntroductionFeedback telling) : Slice<ReportUsefulness.Input, Done>
{
    public sealed record Input(IntroductionId Id, YesNo Said, string? Words = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var told = await telling.Useful(input.Id, caller.Self, input.Said == YesNo.Yes, input.Words, stop);
        return told.Failed ? told.As<Done>() : Done.It;
    }
}
