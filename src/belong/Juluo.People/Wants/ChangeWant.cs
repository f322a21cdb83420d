using Npgsql;

namespace Juluo.People;

/// <summary>POST /me/wants/{id} — changes a need or an offer of the caller: its words, skills, terms and last day.</summary>
[Post("/me/wants/{id}", Requires.SignIn, Form = typeof(ShowMyWant), Then = "/needs", Say = "people.want.changed")]
internal sealed class ChangeWant(UnitOfWork work, Clock clock) : Slice<ChangeWant.Input, Done>
{
    public sealed record Input(WantId Id) : WantDetails;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Check(clock.Today(work.Community.Zone)) is { Count: > 0 } wrong)
            return wrong;
        try
        {
            return await new WantStore(work, clock).Change(caller.Self, input.Id, input.Said, stop) ? Done.It : new NotFound();
        }
        catch (PostgresException twice) when (twice.ConstraintName == "wanted_once_at_a_time")
        {
            return new WantErrors.AlreadyThere(nameof(input.Text));
        }
    }
}
