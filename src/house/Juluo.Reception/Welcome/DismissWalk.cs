namespace Juluo.Reception;

/// <summary>POST /walks/{walk}/dismissal — dismisses the first steps for good, done or not.</summary>
[Post("/walks/{walk}/dismissal", Requires.SignIn, Form = typeof(ShowHome))]
internal sealed class DismissWalk(UnitOfWork work, Clock clock) : Slice<DismissWalk.Input, Done>
{
    public sealed record Input(Walk Walk);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        await new WalkStore(work, clock).Dismiss(caller.Self, input.Walk, stop);
        return Done.It;
    }

    protected override Next? After(Input input, Done output, Caller caller) =>
        new(
            input.Walk == Walk.Operator ? "/today" : "/home",
            "welcome.dismissed",
            Undo: $"/walks/{EnumWord.Of(input.Walk)}/dismissal/withdrawal"
        );
}
