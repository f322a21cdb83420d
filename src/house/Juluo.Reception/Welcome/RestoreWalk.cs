namespace Juluo.Reception;

/// <summary>POST /walks/{walk}/dismissal/withdrawal — shows the first steps again.</summary>
[Post("/walks/{walk}/dismissal/withdrawal", Requires.SignIn, Form = typeof(ShowHome))]
internal sealed class RestoreWalk(UnitOfWork work, Clock clock) : Slice<RestoreWalk.Input, Done>
{
    public sealed record Input(Walk Walk);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        await new WalkStore(work, clock).Restore(caller.Self, input.Walk, stop);
        return Done.It;
    }

    protected override Next? After(Input input, Done output, Caller caller) => new(input.Walk == Walk.Operator ? "/today" : "/home");
}
