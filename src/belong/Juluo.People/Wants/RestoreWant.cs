using Npgsql;

namespace Juluo.People;

/// <summary>POST /me/wants/{id}/return — restores a removed need or offer of the caller.</summary>
[Post("/me/wants/{id}/return", Requires.SignIn, Then = "/needs", Form = typeof(ListWants))]
internal sealed class RestoreWant(UnitOfWork work, Clock clock) : Slice<RestoreWant.Input, Done>
{
    public sealed record Input(WantId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        try
        {
            return await new WantStore(work, clock).Return(caller.Self, input.Id, stop) ? Done.It : new NotFound();
        }
        catch (PostgresException twice) when (twice.ConstraintName == "wanted_once_at_a_time")
        {
            return Done.It; // written again in between: it is there, which is what was asked
        }
    }
}
