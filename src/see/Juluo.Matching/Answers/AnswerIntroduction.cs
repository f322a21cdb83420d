namespace Juluo.Matching;

/// <summary>POST /introductions/{id}/answer — answers an introduction with yes or no, once. The other person is not notified of a no.</summary>
[Post("/introductions/{id}/answer", NeedsRights.Own, Form = typeof(ShowHome))]
internal sealed class AnswerIntroduction(Answering answering) : Slice<AnswerIntroduction.Input, AnswerGiven>
{
    public sealed record Input(IntroductionId Id, YesNo Said);

    public override async Task<Outcome<AnswerGiven>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var answered = await answering.Answer(input.Id, caller.Self, input.Said == YesNo.Yes, stop);
        return answered.Failed ? answered.As<AnswerGiven>() : new AnswerGiven(input.Said, answered.Value.Open);
    }

    protected override Next? After(Input input, AnswerGiven output, Caller caller) =>
        new("/home", output.Sentence, Undo: output.Said == YesNo.No ? $"/introductions/{input.Id}/answer/withdrawal" : null);
}

/// <summary>The answer a person gave, and whether the introduction is open now. It does not reveal whether the other person has answered.</summary>
internal sealed record AnswerGiven(YesNo Said, bool Open)
{
    internal string Sentence =>
        Said == YesNo.No ? "matching.answered.no"
        : Open ? "matching.answered.open"
        : "matching.answered.yes";
}
