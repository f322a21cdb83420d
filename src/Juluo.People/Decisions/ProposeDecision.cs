using Juluo.Kernel;

namespace Juluo.People;

/// <summary>POST /circles/{id}/decisions — proposes something to a circle. It can be changed until its ballot opens.</summary>
[Post("/circles/{id}/decisions", "people.see", Form = typeof(NewDecision))]
public sealed class ProposeDecision(Work work, Clock clock) : Slice<ProposeDecision.Input, ProposeDecision.Output>
{
    public sealed record Input(
        CircleId Id,
        string Title = "",
        string Text = "",
        DecisionMethod Method = DecisionMethod.Consent,
        bool Secret = false,
        int QuorumPercent = 50,
        int MostProxies = 1,
        string? Labels = null,
        DecisionId? Follows = null,
        MeetingId? Meeting = null
    );

    public sealed record Output(DecisionId Id);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var book = new DecisionBook(work, clock);
        if (await book.Circles.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        var rights = CircleRights.Of(circle, caller);
        if (!rights.TakePart && !rights.Coordinate)
            return new CircleErrors.OnlyForMembers();
        var draft = DecisionDraft.Typed(
            input.Title,
            input.Text,
            input.Method,
            input.Secret,
            input.QuorumPercent,
            input.MostProxies,
            input.Labels
        );
        if (draft.Check(circle.ByShare) is { Count: > 0 } wrong)
            return wrong;
        var before = input.Follows is { } follows ? await book.Find(follows, caller.Self, stop) : null;
        if (input.Follows is not null && before?.Circle.Id != circle.Id)
            return new NotFound();
        if (input.Meeting is { } meeting && (await new MeetingBook(work, clock).Find(meeting, caller.Self, stop))?.Circle.Id != circle.Id)
            return new NotFound();
        return new Output(await book.Draft(circle, draft, caller.Self, input.Meeting, input.Follows, stop));
    }

    protected override Next After(Input input, Output output, Caller caller) => new($"/decisions/{output.Id}", "people.decision.proposed");
}
