namespace Juluo.Circles;

/// <summary>POST /circles/{id}/departure — leaves a circle, or takes a request back.</summary>
[Post("/circles/{id}/departure", Needs.SignIn, Form = typeof(ShowCircle))]
internal sealed class LeaveCircle(Work work, Clock clock) : Slice<LeaveCircle.Input, Done>
{
    public sealed record Input(CircleId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var book = new CircleBook(work, clock);
        if (await book.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        if (circle.Mine is null)
            return await book.End(circle.Id, caller.Self, asking: true, stop) ? Done.It : new CircleErrors.OnlyForMembers();
        if (await book.Stay(circle, caller.Self, stop) is { } reason)
            return reason;
        await book.End(circle.Id, caller.Self, asking: false, stop);
        await book.Note(circle.Id, CircleEvent.Left, caller.Self, caller.Self, null, stop);
        return Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) => new("/circles", "people.circle.left");
}
