namespace Juluo.Matching;

/// <summary>POST /introductions/{id}/meeting — records whether the two people met: yes, or not yet.</summary>
[Post("/introductions/{id}/meeting", NeedsRights.Own, Form = typeof(ShowHome))]
internal sealed class ReportMeeting(IntroductionFeedback telling) : Slice<ReportMeeting.Input, Done>
{
    public sealed record Input(IntroductionId Id, YesNo Said);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var told = await telling.Met(input.Id, caller.Self, input.Said == YesNo.Yes, stop);
        return told.Failed ? told.As<Done>() : Done.It;
    }

    protected override Next? After(Input input, Done output, Caller caller) =>
        new("/home", input.Said == YesNo.Yes ? "matching.feedback.met" : "matching.feedback.not-yet");
}
