namespace Juluo.Needs;

/// <summary>POST /me/wants/{id} — changes a need or an offer of the caller: its words, skills, terms and last day.</summary>
[Post("/me/wants/{id}", Requires.SignIn, Form = typeof(ShowMyWant), Then = "/needs", Say = "needs.want.changed")]
internal sealed class ChangeWant(WantsFacade wants, UnitOfWork work, Clock clock) : Slice<ChangeWant.Input, Done>
{
    public sealed record Input(WantId Id) : WantDetails;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        input.Check(clock.Today(work.Community.Zone)) is { Count: > 0 } wrong
            ? wrong
            : await wants.Change(caller.Self, input.Id, input.Said, nameof(input.Text), stop);
}
