namespace Juluo.Needs;

/// <summary>POST /me/wants/{id}/removal — removes a need or an offer of the caller. It can be restored.</summary>
[Post("/me/wants/{id}/removal", Requires.SignIn, Then = "/needs", Say = "people.want.removed", Undo = "/me/wants/{id}/return")]
internal sealed class RemoveWant(WantsFacade wants) : Slice<RemoveWant.Input, Done>
{
    public sealed record Input(WantId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await wants.End(caller.Self, input.Id, stop) ? Done.It : new NotFound();
}
